import { kindsByDay } from '#libs/domain/calendar/index.js';
import { ClockError, proveDeadline, ruleOf, type Calendar, type Rule } from '#libs/domain/clock/index.js';
import type { Issue } from '#libs/domain/issue/index.js';
import { checkProof } from '#libs/proof-checker/index.js';

/** The proof of a clock as it was armed, the verdict of the independent checker, and whether the record says the same. */
export function proofOf(clock: Issue['clocks'][number], calendar: Calendar): object {
  const { id, key, term, start, extensions, nominal, effective } = clock;
  const proof = proveDeadline({ term, start, extensions }, calendar, ruleFor(clock.rule, start));
  const verdict = checkProof(JSON.parse(JSON.stringify(proof)), kindsByDay(calendar));
  const asRecorded = proof.nominal === nominal && proof.effective === effective;
  const recorded = { nominal, effective, calendarVersion: clock.calendarVersion, provisional: clock.provisional };
  return { clockId: id, key, proof, check: verdict, recorded, asRecorded };
}

function ruleFor(id: string, start: string): Rule | undefined {
  try {
    return ruleOf(id, start);
  } catch (error) {
    if (error instanceof ClockError) return undefined;
    throw error;
  }
}
