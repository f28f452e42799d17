import type { CommandDoor, SubmitRequest } from '#libs/commands/index.js';
import { issueAggregate, type Issue, type IssueEvent } from '#libs/domain/issue/index.js';
import type { Command, Context } from '#libs/domain/kernel/aggregate.js';
import type { Refusal } from '#libs/domain/kernel/decision.js';
import type { Actor } from '#libs/domain/kernel/roles.js';
import type { AnnexRow } from '#libs/excel/index.js';
import { problemOf } from '../http/problems.js';

export type AnnexMode = 'prepare' | 'submit';

/** What a filled row asks for: the answer to the penalty question where it is new, then the feedback. */
export function commandsOf(row: AnnexRow, issue: Issue, mode: AnnexMode, actor: Actor): Command[] {
  const { rectification: rectificationText, penaltyAnswer } = row;
  const feedback = { rectificationText, penaltyText: penaltyAnswer.text };
  const send: Command =
    mode === 'submit' ? { type: 'submit-feedback', ...feedback } : { type: 'prepare-feedback', ...feedback };
  return [...penaltyCommands(row, issue, actor), send];
}

/** Only a caseworker answers the penalty question; what the file does not say (number, education record) is not made up. */
function penaltyCommands({ penaltyAnswer }: AnnexRow, issue: Issue, actor: Actor): Command[] {
  const { filed, caseNo, reasonCode, text } = penaltyAnswer;
  const asked = issue.tracks.penalty === 'unanswered' && issue.transfer?.rectificationOnly !== true;
  if (!asked || !actor.roles.includes('caseworker')) return [];
  if (filed === true && caseNo !== undefined) return [{ type: 'file-case', caseNo }];
  if (filed === false && reasonCode !== undefined) return [{ type: 'decline-case', reasonCode, explanation: text }];
  return [];
}

/** The first refusal that the commands would meet, one after the other, or null. Nothing is written. */
export function refusalOf(commands: readonly Command[], issue: Issue, context: Context): Refusal | null {
  let state = issue;
  for (const command of commands) {
    const decision = issueAggregate.decide(state, command, context);
    if (!decision.ok) return decision.refusal;
    for (const event of decision.events) state = folded(state, event, context);
  }
  return null;
}

const folded = (state: Issue, event: IssueEvent, { actor, now }: Context): Issue =>
  issueAggregate.evolve(state, {
    ...event,
    seq: state.version + 1,
    at: now,
    actor: actor.id,
    role: actor.roles[0] ?? '',
  });

/** Writes the commands of one row in one commit; null when done. A repeat of the file does nothing twice. */
export async function writeRow(
  door: CommandDoor,
  actor: Actor,
  issue: Issue,
  commands: readonly Command[],
  key: string,
): Promise<Refusal | null> {
  const requests = commands.map((command): SubmitRequest => ({
    aggregateType: 'issue',
    aggregateId: issue.id,
    command,
    idempotencyKey: `${key}:${command.type}`,
  }));
  for (const outcome of await door.submitMany(actor, requests)) {
    if (outcome.kind === 'unavailable') throw problemOf(outcome);
    if (outcome.kind === 'refused') return outcome.refusal;
  }
  return null;
}
