export interface Spread {
  readonly n: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
}

/** Percentiles of a list of milliseconds, to hundredths. */
export function spread(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (q: number): number => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0);
  return { n: sorted.length, p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) };
}

export const round = (value: number): number => Math.round(value * 100) / 100;

/** Waits until it holds; answers the seconds it took. */
export async function until(
  limitMs: number,
  what: string,
  holds: () => Promise<boolean>,
  pollMs = 50,
): Promise<number> {
  const start = performance.now();
  while (!(await holds())) {
    if (performance.now() - start > limitMs) throw new Error(`not within ${limitMs / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  return (performance.now() - start) / 1000;
}
