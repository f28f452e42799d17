import { isBefore, monthsLater, readDay, tomorrow, write, type Day } from './day.js';
import { disagree } from './disagreement.js';
import { worksOn, type KindOf } from './kinds.js';
import type { Proof, Row } from './proof.js';

/** A row as the walk found it. */
export type Step = Pick<Row, 'date' | 'state' | 'ordinal'>;

export interface Walked {
  readonly segments: readonly {
    readonly from: string;
    readonly to: string;
    readonly corresponding: string | null;
    readonly steps: readonly Step[];
    readonly pauseDays: number;
  }[];
  readonly nominal: string;
  readonly effective: string;
  readonly roll: readonly Step[];
}

type Input = Pick<Proof, 'term' | 'start' | 'pauses' | 'extensions'>;

const day = (text: string): Day => readDay(text) ?? { y: 0, m: 1, d: 1 };

/** Every single day inside a pause, written out: overlaps vanish by themselves. */
export function pausedDays({ start, pauses }: Pick<Input, 'start' | 'pauses'>): ReadonlySet<string> {
  const paused = new Set<string>();
  pauses.forEach(({ from, to }, index) => {
    if (to < from) throw disagree(`pauses[${index}]`, 'an end not before the beginning', `${from} → ${to}`);
    for (let at = day(from < start ? start : from); isBefore(at, day(to)); at = tomorrow(at)) paused.add(write(at));
  });
  return paused;
}

/** Walks the calendar leaf by leaf from the start day to the end. */
export function walk(input: Input, kindOf: KindOf): Walked {
  const paused = pausedDays(input);
  const segments: Walked['segments'][number][] = [];
  let at = day(input.start);
  for (const part of [input.term, ...input.extensions]) {
    const first = segments.length === 0;
    const from = write(at);
    const steps: Step[] = [];
    const corresponding =
      part.unit === 'MONTH' || part.unit === 'YEAR' ? monthsLater(at, part.n * (part.unit === 'YEAR' ? 12 : 1)) : null;
    let left = corresponding ? leavesBetween(at, corresponding) : part.n;
    let ordinal = 0;
    if (first && paused.has(from)) {
      do {
        at = tomorrow(at);
        steps.push({ date: write(at), state: paused.has(write(at)) ? 'paused' : 'resumes', ordinal: null });
      } while (paused.has(write(at)));
    }
    while (left > 0) {
      at = tomorrow(at);
      const date = write(at);
      const state = paused.has(date) ? 'paused' : part.unit === 'WD' && !worksOn(kindOf(date)) ? 'rest' : 'counted';
      if (state === 'counted') left -= 1;
      steps.push({ date, state, ordinal: state === 'counted' ? ++ordinal : null });
    }
    segments.push({
      from,
      to: write(at),
      corresponding: corresponding && write(corresponding),
      steps: corresponding ? [] : steps,
      pauseDays: steps.filter(({ state }) => state === 'paused' || state === 'resumes').length,
    });
  }
  const nominal = write(at);
  const roll: Step[] = [];
  if (input.term.roll === 'FWD') {
    for (; !worksOn(kindOf(write(at))); at = tomorrow(at))
      roll.push({ date: write(at), state: 'rolled', ordinal: null });
    roll.push({ date: write(at), state: 'end', ordinal: null });
  }
  return { segments, nominal, effective: write(at), roll };
}

function leavesBetween(from: Day, to: Day): number {
  let leaves = 0;
  for (let at = from; isBefore(at, to); at = tomorrow(at)) leaves += 1;
  return leaves;
}
