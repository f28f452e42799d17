import { describe, expect, it } from '@jest/globals';
import { Pace } from '#libs/temporal/pace.js';

/** Feeds a rate of news for a while and answers the last allowance. */
function after(seconds: number, rowsPerSecond: number, oldestAgeMs = 0, pace = new Pace()): ReturnType<Pace['next']> {
  let allowance = pace.next({ newest: 1, oldestAgeMs }, 1);
  for (let ms = 100; ms <= seconds * 1_000; ms += 100) {
    allowance = pace.next({ newest: 1 + (rowsPerSecond * ms) / 1_000, oldestAgeMs }, 1 + ms);
  }
  return allowance;
}

describe('the pace of the relay', () => {
  it('is full while nobody is in a hurry', () => expect(after(2, 5)).toMatchObject({ pauseMs: 0, settleMs: 0 }));
  it('steps back while people act fast', () =>
    expect(after(2, 300)).toEqual({ issues: 1, pauseMs: 100, settleMs: 3_000 }));
  it('gives more the longer news has waited, within a bound', () => {
    expect(after(2, 300, 35_000).issues).toBe(4);
    expect(after(2, 300, 900_000).issues).toBe(12);
  });
  it('is full again as soon as the rush is over', () => {
    const pace = new Pace();
    after(2, 300, 0, pace);
    pace.next({ newest: 601, oldestAgeMs: 2_000 }, 2_401);
    expect(pace.next({ newest: 601, oldestAgeMs: 2_400 }, 2_901).pauseMs).toBe(0);
  });
});
