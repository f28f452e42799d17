import { dayNumber, formatDate, FIRST_YEAR, LAST_YEAR, outOfRange, type DayNumber } from './civil.js';
import type { Calendar } from './types.js';

const FIRST = dayNumber(FIRST_YEAR, 1, 1);
const SIZE = dayNumber(LAST_YEAR + 1, 1, 1) - FIRST;
const tables = new WeakMap<Calendar, DayTable>();

/** A calendar as an array of bytes, filled when first asked: deadlines are reckoned in hot paths. */
export class DayTable {
  /** 0 not asked yet, 1 rest day, 2 working day. */
  readonly #works = new Uint8Array(SIZE);
  readonly #calendar: Calendar;

  private constructor(source: Calendar) {
    this.#calendar = source;
  }

  /** One table per calendar value. */
  static of(source: Calendar): DayTable {
    const known = tables.get(source);
    if (known) return known;
    const table = new DayTable(source);
    tables.set(source, table);
    return table;
  }

  /** Is it a working day (T-07)? */
  works(day: DayNumber): boolean {
    const at = day - FIRST;
    const known = this.#works[at];
    if (known === undefined) throw outOfRange();
    return known === 0 ? this.#ask(day, at) : known === 2;
  }

  /** The n-th working day after `day` (before it, for negative n); `day` itself for 0. */
  step(day: DayNumber, n: number): DayNumber {
    const direction = n < 0 ? -1 : 1;
    let at = day;
    for (let left = Math.abs(n); left > 0;) {
      at += direction;
      if (this.works(at)) left--;
    }
    return at;
  }

  /** Working days in `[from, to)`. */
  count(from: DayNumber, to: DayNumber): number {
    let sum = 0;
    for (let day = from; day < to; day++) if (this.works(day)) sum++;
    return sum;
  }

  /** `day`, or the next working day when it is a rest day (T-03). */
  forward(day: DayNumber): DayNumber {
    return this.works(day) ? day : this.step(day, 1);
  }

  #ask(day: DayNumber, at: number): boolean {
    const kind = this.#calendar.kindOf(formatDate(day));
    const works = kind === 'workday' || kind === 'make-up-workday';
    this.#works[at] = works ? 2 : 1;
    return works;
  }
}
