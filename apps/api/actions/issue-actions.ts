import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { CommandDoor, Done } from '#libs/commands/index.js';
import { actionsFor, statusOf, type Issue } from '#libs/domain/issue/index.js';
import { scopeOf, type WorldSource } from '#libs/persistence/index.js';
import { issueAt } from '#libs/queries/index.js';
import { notFound, doneOf } from '../http/problems.js';
import { DOOR, POOL, WORLD } from '../parts.js';
import type { ActionAnswer } from './action-answer.js';
import type { Doing } from './doing.js';

/** Hands an action to the one door and says what is possible next. */
@Injectable()
export class IssueActions {
  constructor(
    @Inject(DOOR) private readonly door: CommandDoor,
    @Inject(WORLD) private readonly world: WorldSource,
    @Inject(POOL) private readonly pool: Pool,
  ) {}

  async act({ actor, action, issueId, key, version }: Doing, input: object): Promise<ActionAnswer> {
    const outcome = await this.door.submit(actor, {
      aggregateType: 'issue',
      command: { ...input, type: action },
      idempotencyKey: key,
      ...(issueId === undefined ? {} : { aggregateId: issueId }),
      ...(version === undefined ? {} : { expectedVersion: version }),
    });
    const done = doneOf(outcome);
    const issue = done.state === null ? await this.asThen(actor, done) : (done.state as Issue);
    const context = { now: done.at, actor, aggregateId: done.aggregateId, world: this.world.current() };
    const actions = actionsFor(issue, context).filter((possible) => possible.allowed);
    return {
      id: issue.id,
      version: done.version,
      number: issue.number,
      status: statusOf(issue),
      actions: actions.map(({ type }) => type),
    };
  }

  /** A repeat is answered as the first time: with the issue as it stood after that action. */
  private async asThen(actor: Doing['actor'], done: Done): Promise<Issue> {
    const issue = await issueAt(this.pool, scopeOf(actor), done.aggregateId, done.version);
    if (issue === null) throw notFound();
    return issue;
  }
}
