import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Pool } from 'pg';
import { inScope, scopeOf, workList, type WorkPage, type WorkQuery } from '#libs/persistence/index.js';
import { namesOf } from '#libs/queries/index.js';
import { POOL } from '../parts.js';
import type { Account } from '../session/account.js';
import { Me } from '../session/session.guard.js';
import { unitName } from './names.js';
import { WorkListDto } from './queries.dto.js';
import { titleOfTask } from './task-titles.js';

export const PAGE_SIZE = 25;

@ApiTags('work list')
@Controller('work-list')
export class WorkListController {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** Tasks of the person's roles in their unit, soonest end first. */
  @Get()
  @ApiOperation({ operationId: 'workList', summary: '待办清单 · Work list' })
  async list(@Me() me: Account, @Query() { role, mine = false, ...query }: WorkListDto): Promise<object> {
    const roles = me.roles.filter((own) => role === undefined || own === role);
    const question: WorkQuery = { ...query, unit: me.unit, roles, ...(mine ? { account: me.id } : {}) };
    const page = await inScope(this.pool, scopeOf(me), (client) => workList(client, question));
    const names = await namesOf(
      this.pool,
      page.items.flatMap(({ assignee }) => (assignee === null ? [] : [assignee])),
    );
    return { ...page, now: new Date(page.now), items: page.items.map((item) => itemView(item, page.now, names)) };
  }
}

type Item = WorkPage['items'][number];

const itemView = (
  { aggregateId, aggregateType, key, ...item }: Item,
  now: number,
  names: Readonly<Record<string, string>>,
): object => ({
  ...item,
  issueId: aggregateId,
  type: aggregateType,
  task: key,
  title: titleOfTask(key),
  dueAt: item.dueAt === null ? null : new Date(item.dueAt),
  remainingMs: item.dueAt === null ? null : Math.round(item.dueAt - now),
  assigneeName: item.assignee === null ? null : (names[item.assignee] ?? item.assignee),
  districtName: item.district === null ? null : unitName(item.district),
});
