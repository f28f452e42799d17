import { addDays, computeDeadline, endOfDay, startOfDay, toShanghaiDate } from '../../clock/index.js';
import type { Extension, LegalDate, Term } from '../../clock/types.js';
import type { Context } from '../../kernel/aggregate.js';
import type { ClockKey, PlanParameters } from '../../plan/types.js';
import type { Issue } from '../state.js';
import type { ArmedRung, ClockInstance } from './instance.js';

/** Reminders go out when offices open. */
const NINE_O_CLOCK = 9 * 3_600_000;

export interface ArmOptions {
  readonly key: ClockKey;
  /** Day that is not counted; default: today. */
  readonly start?: LegalDate;
  /** Replaces the plan's term, e.g. for an end date set by a rectification plan (`n: 0` from that date). */
  readonly term?: Term;
  readonly rule?: string;
  readonly extensions?: readonly Extension[];
  /** Who must act, where it is not whom the plan names: the city's own penalty question, an approver of the district. */
  readonly owner?: 'district' | 'city';
  /** The ended clock that goes on: same end to the day, even when a holiday notice came in between (I15). */
  readonly resumes?: ClockInstance;
}

/** The ended clock goes on from its old start to its old end, as if it had never stopped. */
export const resumed = (old: ClockInstance): ArmOptions => ({ key: old.key, resumes: old });

/** Reminders of a clock that changed hands go to the other side: a district hears nothing of what only the city owes. */
const OTHER_LADDER = { city: 'team', district: 'short' } as const;

/** Arms a clock by the plan's term for its key. Pure; the result goes into an event, so it is never computed again. */
export function arm(issue: Issue, parameters: PlanParameters, options: ArmOptions, context: Context): ClockInstance {
  const nth = issue.clocks.filter((clock) => clock.key === options.key).length + 1;
  const id = `${options.key}#${nth}`;
  if (options.resumes) return goOn(options.resumes, id, context.now);
  const planned = parameters.clocks[options.key];
  const owner = options.owner ?? planned.owner;
  const term = options.term ?? { n: planned.n, unit: planned.unit, roll: planned.roll };
  const start = options.start ?? today(context);
  const extensions = options.extensions ?? [];
  const deadline = computeDeadline({ term, start, extensions }, context.world.calendar);
  return {
    id,
    key: options.key,
    rule: options.rule ?? planned.rule,
    owner,
    effect: planned.effect,
    term,
    start,
    extensions,
    nominal: deadline.nominal,
    effective: deadline.effective,
    endsAt: deadline.endsAt,
    provisional: deadline.provisional,
    calendarVersion: deadline.calendarVersion,
    status: 'running',
    startedAt: context.now,
    endedAt: null,
    lapsed: false,
    rungs: rungsOf(
      parameters,
      owner === planned.owner ? planned.ladder : OTHER_LADDER[owner],
      deadline.effective,
      context.now,
    ),
  };
}

/** What is on record stays: a lapse is not recorded twice, a rung that was fired does not fire again (I14). */
const goOn = (old: ClockInstance, id: string, now: number): ClockInstance => ({
  ...old,
  id,
  status: 'running',
  startedAt: now,
  endedAt: null,
  rungs: old.rungs.filter((rung) => rung.fired || rung.days >= 0 || rung.at > now),
});

/** Rungs already past when the clock is armed are left out; those that pass during an outage fire later, in order (I14). */
function rungsOf(parameters: PlanParameters, ladder: string, effective: LegalDate, now: number): ArmedRung[] {
  return (parameters.ladders[ladder] ?? [])
    .map((rung) => ({
      ...rung,
      at: rung.days === 0 ? endOfDay(effective) : startOfDay(addDays(effective, rung.days)) + NINE_O_CLOCK,
      fired: false,
    }))
    .filter((rung) => rung.days >= 0 || rung.at > now)
    .sort((a, b) => a.at - b.at);
}

/** Today in Asia/Shanghai, by business time. */
export const today = (context: Context): LegalDate => toShanghaiDate(context.now);
