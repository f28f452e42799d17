/** Seeded choices: the same seed makes the same choices. Mulberry32. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  pick<T>(choices: readonly T[]): T | undefined {
    return choices[this.below(choices.length)];
  }

  /** One of the choices, each as likely as its weight says. */
  weighed<T>(choices: readonly T[], weight: (choice: T) => number): T | undefined {
    let left = this.next() * choices.reduce((sum, choice) => sum + weight(choice), 0);
    return choices.find((choice) => (left -= weight(choice)) < 0) ?? choices.at(-1);
  }
}

/** `HUANDU_SEED`, or a new one; printed, so that a failure can be looked at again. */
export function seedOf(suite: string): number {
  const given = Number(process.env['HUANDU_SEED']);
  const seed = Number.isSafeInteger(given) && given > 0 ? given : Math.floor(Date.now() % 1_000_000_007);
  process.stderr.write(`${suite}: HUANDU_SEED=${seed}\n`);
  return seed;
}
