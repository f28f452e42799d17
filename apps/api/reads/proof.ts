import { addDays, ClockError, proveDeadline, ruleOf, type Calendar, type Rule } from '#libs/domain/clock/index.js';
import type { Issue } from '#libs/domain/issue/index.js';
import { checkProof, type Table } from '#libs/proof-checker/index.js';

/** The proof of a clock as it was armed, the verdict of the independent checker, and whether the record says the same. */
export function proofOf(clock: Issue['clocks'][number], calendar: Calendar): object {
  const { id, key, term, start, extensions, nominal, effective } = clock;
  const proof = proveDeadline({ term, start, extensions }, calendar, ruleFor(clock.rule, start));
  const verdict = checkProof(JSON.parse(JSON.stringify(proof)), tableOf(calendar));
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

const tables = new WeakMap<Calendar, Table>();

/** Day kinds as a plain table for the checker, with ten years of week pattern on either side of what is known. */
function tableOf(calendar: Calendar): Table {
  const known = tables.get(calendar);
  if (known !== undefined) return known;
  const days: Record<string, string> = {};
  const end = `${Number(calendar.knownUntil.slice(0, 4)) + 10}-12-31`;
  for (let day = `${Number(calendar.knownFrom.slice(0, 4)) - 10}-01-01`; day <= end; day = addDays(day, 1)) {
    days[day] = calendar.kindOf(day);
  }
  const table = { version: calendar.version, days };
  tables.set(calendar, table);
  return table;
}
