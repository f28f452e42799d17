import { Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Pool } from 'pg';
import { moveClock, type CommandDoor } from '#libs/commands/index.js';
import { scopeOf } from '#libs/persistence/index.js';
import { clockNow, eventsSince, movedTo, nextDeadline } from '#libs/queries/index.js';
import { keyOf } from '../actions/doing.js';
import { doneOf } from '../http/problems.js';
import { DOOR, POOL, SETTINGS } from '../parts.js';
import { eventView } from '../reads/event-view.js';
import { actorOf, type Account } from '../session/account.js';
import { Me } from '../session/session.guard.js';
import type { ApiSettings } from '../settings.js';
import { AdvanceDto } from './advance.dto.js';
import { drillOff, mayAdvance, nothingDue, sayHowFar } from './drill.js';

const HOUR = 3_600_000;
const SINCE_MAX = 500;

@ApiTags('drill clock')
@Controller('clock')
export class ClockController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(DOOR) private readonly door: CommandDoor,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'clock', summary: '业务时间 · Business time, and whether it may be moved' })
  async clock(@Me() me: Account): Promise<object> {
    const clock = await clockNow(this.pool);
    return { ...clock, drill: this.settings.drill, mayAdvance: mayAdvance(this.settings, me) };
  }

  /** Moves the whole environment forward; drills only. */
  @Post('advance')
  @HttpCode(200)
  @ApiOperation({ operationId: 'advanceClock', summary: '拨动演练时钟 · Move the drill clock forward' })
  async advance(@Me() me: Account, @Req() request: Request, @Body() input: AdvanceDto): Promise<object> {
    if (!mayAdvance(this.settings, me)) throw drillOff();
    const key = keyOf(request);
    const from = (await clockNow(this.pool)).now;
    doneOf(await moveClock(this.door, actorOf(me), await this.target(input, key), key));
    return { from, now: (await clockNow(this.pool)).now };
  }

  @Get('since')
  @ApiOperation({
    operationId: 'sinceClockMoved',
    summary: '拨动之后发生了什么 · What happened since the clock was last moved',
  })
  async since(@Me() me: Account): Promise<object> {
    const { now, movedAt } = await clockNow(this.pool);
    const events = movedAt === null ? [] : await eventsSince(this.pool, scopeOf(me), movedAt, SINCE_MAX);
    const items = events.map((event) => ({
      issueId: event.aggregateId,
      number: event.number,
      district: event.district,
      ...eventView(event),
    }));
    return { movedAt, now, events: items };
  }

  private async target({ days, hours, to }: AdvanceDto, key: string): Promise<number | { by: number }> {
    if ([days, hours, to].filter((way) => way !== undefined).length !== 1) throw sayHowFar();
    if (to === undefined) return { by: (days ?? 0) * 24 * HOUR + (hours ?? 0) * HOUR };
    const next = (await movedTo(this.pool, key)) ?? (await nextDeadline(this.pool));
    if (next === null) throw nothingDue();
    return next;
  }
}
