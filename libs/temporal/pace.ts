/** What a round of the relay may do. */
export interface Allowance {
  readonly issues: number;
  readonly pauseMs: number;
}

/** Rows a second from which on people are at work and the process steps back. */
const BUSY_PER_SECOND = 25;
const WINDOW_MS = 400;
/** Measured on two cores: unpaced, the process takes two thirds of the actions a second that people get. */
const GENTLE: Allowance = { issues: 2, pauseMs: 100 };
const FULL: Allowance = { issues: 120, pauseMs: 0 };

/** People come first: few issues while news comes in fast, all of them as soon as it slows down. */
export class Pace {
  private since = 0;
  private newest = 0;
  private perSecond = 0;

  /** @param newest number of the newest outbox row (0: empty) @param at milliseconds */
  next(newest: number, at: number): Allowance {
    if (this.since === 0) {
      this.since = at;
      this.newest = newest;
    } else if (at - this.since >= WINDOW_MS) {
      const grown = newest === 0 ? 0 : newest - this.newest;
      this.perSecond = (Math.max(grown, 0) * 1_000) / (at - this.since);
      this.since = at;
      this.newest = Math.max(newest, this.newest);
    }
    return this.perSecond >= BUSY_PER_SECOND ? GENTLE : FULL;
  }
}
