import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Pool } from 'pg';
import { inScope, issueList, scopeOf, type WorldSource } from '#libs/persistence/index.js';
import { historyOf, issueNow, namesOf, type IssueNow } from '#libs/queries/index.js';
import { idOf } from '../actions/doing.js';
import { notFound } from '../http/problems.js';
import { POOL, SETTINGS, WORLD } from '../parts.js';
import { actorOf, type Account } from '../session/account.js';
import { Me } from '../session/session.guard.js';
import type { ApiSettings } from '../settings.js';
import { eventView } from './event-view.js';
import { accountsIn, issuePage } from './issue-page.js';
import { issueQuery, issueRowView } from './issue-rows.js';
import { proofOf } from './proof.js';
import { IssueListDto } from './queries.dto.js';

@ApiTags('issues')
@Controller('issues')
export class IssuesController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(WORLD) private readonly world: WorldSource,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'issues', summary: '问题台账 · Search and list, newest first' })
  async list(@Me() me: Account, @Query() query: IssueListDto): Promise<object> {
    const page = await inScope(this.pool, scopeOf(me), (client) => issueList(client, issueQuery(query)));
    return { ...page, now: new Date(page.now), items: page.items.map(issueRowView) };
  }

  @Get(':id')
  @ApiOperation({ operationId: 'issue', summary: '问题详情 · Facts, clocks, tasks, and what may be done now' })
  async issue(@Me() me: Account, @Param('id') id: string): Promise<object> {
    const found = await this.find(me, id);
    const names = await namesOf(this.pool, accountsIn(found.issue));
    const operator = me.roles.includes('operator') ? this.settings : null;
    const context = { now: found.now, actor: actorOf(me), aggregateId: found.issue.id, world: this.world.current() };
    return issuePage(found, context, names, operator);
  }

  @Get(':id/history')
  @ApiOperation({
    operationId: 'issueHistory',
    summary: '办理过程 · Every event with who, when, on what basis, before and after',
  })
  async history(@Me() me: Account, @Param('id') text: string): Promise<object> {
    const events = await historyOf(this.pool, scopeOf(me), idOf(text));
    if (events.length === 0) throw notFound();
    return { events: events.map(eventView) };
  }

  @Get(':id/clocks/:clock/proof')
  @ApiOperation({
    operationId: 'deadlineProof',
    summary: '为什么是这一天 · The deadline proof, and its independent check',
  })
  async proof(@Me() me: Account, @Param('id') id: string, @Param('clock') clockId: string): Promise<object> {
    const { issue } = await this.find(me, id);
    const clock = issue.clocks.find((known) => known.id === clockId);
    if (clock === undefined) throw notFound();
    return proofOf(clock, this.world.current().calendar);
  }

  private async find(me: Account, text: string): Promise<IssueNow> {
    const found = await issueNow(this.pool, scopeOf(me), idOf(text));
    if (found === null) throw notFound();
    return found;
  }
}
