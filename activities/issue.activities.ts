import { ApplicationFailure } from '@temporalio/activity';
import type { Done, OpenDoor, Outcome } from '#libs/commands/index.js';
import type { DueAnswer, IssueActivities } from '#libs/contracts/index.js';
import { viewOf, type Issue } from '#libs/domain/issue/index.js';
import { SYSTEM } from '#libs/domain/kernel/roles.js';
import { readNews } from '#libs/temporal/index.js';

/** The issue's process at the door: the same door as for people, as the system. */
export class IssueDoorActivities implements IssueActivities {
  constructor(private readonly open: Pick<OpenDoor, 'door' | 'database'>) {}

  submitDue = async ({ issueId, commands }: Parameters<IssueActivities['submitDue']>[0]): Promise<DueAnswer> => {
    const outcomes = await this.open.door.submitMany(
      SYSTEM,
      commands.map(({ type, key, input }) => ({
        aggregateType: 'issue',
        aggregateId: issueId,
        command: { ...input, type },
        idempotencyKey: key,
        quiet: true,
      })),
    );
    const results = outcomes.map(resultOf);
    const last = outcomes.findLast((outcome) => outcome.kind === 'done');
    if (last?.kind === 'done' && last.state !== null) return { news: newsAfter(last), results };
    const [issue] = await readNews(this.open.database.pool, [issueId]);
    if (issue === undefined)
      throw ApplicationFailure.retryable(`issue ${issueId} is not in the record`, 'UNKNOWN_ISSUE');
    return { news: issue.news, results };
  };

  handOver = async ({ source, target }: Parameters<IssueActivities['handOver']>[0]): Promise<void> => {
    const [issue] = await readNews(this.open.database.pool, [source]);
    if (issue === undefined) return;
    const outcome = await this.open.door.submit(SYSTEM, {
      aggregateType: 'issue',
      aggregateId: target,
      command: { type: 'absorb', source: issue.number, evidence: issue.evidence },
      idempotencyKey: `absorb:${source}:${target}`,
    });
    resultOf(outcome);
  };
}

/** The state just written, without asking again. It says nothing of the drill clock's offset, which may be negative as well. */
const newsAfter = ({ state, at }: Done): DueAnswer['news'] => ({
  view: viewOf(state as Issue, at),
  asOf: at,
  offsetMs: null,
});

/** `DONE` or the refusal's code. An outage is thrown, so that the retry policy asks again with the same key. */
export function resultOf(outcome: Outcome): string {
  if (outcome.kind === 'unavailable')
    throw ApplicationFailure.retryable('the record cannot be reached', outcome.refusal.code);
  return outcome.kind === 'done' ? 'DONE' : outcome.refusal.code;
}
