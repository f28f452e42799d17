/** What a round of the relay may do. */
export interface Allowance {
  readonly issues: number;
  readonly pauseMs: number;
  /** News younger than this waits for more of its issue, unless a clock ends within the hour. */
  readonly settleMs: number;
}

/** How the outbox stands. */
export interface Backlog {
  /** Number of the newest row; 0: empty. */
  readonly newest: number;
  readonly oldestAgeMs: number;
}

/** Rows a second from which on people are at work and the process steps back. */
const BUSY_PER_SECOND = 25;
const WINDOW_MS = 400;
const FULL: Allowance = { issues: 120, pauseMs: 0, settleMs: 0 };
/** The longer news has waited, the more of it goes, so that a long day does not leave the process behind. */
const MORE_EVERY_MS = 10_000;
const MOST = 12;

/**
 * People come first: while news comes in fast, an issue or two in a tenth of a second, each told once its burst is over;
 * everything at once as soon as it slows down. Unpaced, the process took two thirds of people's actions a second.
 */
export class Pace {
  private since = 0;
  private newest = 0;
  private perSecond = 0;

  /** @param at milliseconds of a clock that only runs forward */
  next({ newest, oldestAgeMs }: Backlog, at: number): Allowance {
    if (this.since === 0) {
      this.since = at;
      this.newest = newest;
    } else if (at - this.since >= WINDOW_MS) {
      const grown = newest === 0 ? 0 : Math.max(newest - this.newest, 0);
      this.perSecond = (grown * 1_000) / (at - this.since);
      this.since = at;
      this.newest = Math.max(newest, this.newest);
    }
    if (this.perSecond < BUSY_PER_SECOND) return FULL;
    const issues = Math.min(1 + Math.floor(oldestAgeMs / MORE_EVERY_MS), MOST);
    return { issues, pauseMs: 100, settleMs: 3_000 };
  }
}
