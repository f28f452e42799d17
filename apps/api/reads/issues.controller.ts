import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Pool } from 'pg';
import { scopeOf, type WorldSource } from '#libs/persistence/index.js';
import { issueNow, namesOf } from '#libs/queries/index.js';
import { idOf } from '../actions/doing.js';
import { notFound } from '../http/problems.js';
import { POOL, SETTINGS, WORLD } from '../parts.js';
import { actorOf, type Account } from '../session/account.js';
import { Me } from '../session/session.guard.js';
import type { ApiSettings } from '../settings.js';
import { accountsIn, issuePage } from './issue-page.js';

@ApiTags('issues')
@Controller('issues')
export class IssuesController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(WORLD) private readonly world: WorldSource,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get(':id')
  @ApiOperation({ operationId: 'issue', summary: '问题详情 · One issue: facts, clocks, tasks, what may be done now' })
  async issue(@Me() me: Account, @Param('id') text: string): Promise<object> {
    const id = idOf(text);
    const found = await issueNow(this.pool, scopeOf(me), id);
    if (found === null) throw notFound();
    const names = await namesOf(this.pool, accountsIn(found.issue));
    const operator = me.roles.includes('operator') ? this.settings : null;
    return issuePage(
      found,
      { now: found.now, actor: actorOf(me), aggregateId: id, world: this.world.current() },
      names,
      operator,
    );
  }
}
