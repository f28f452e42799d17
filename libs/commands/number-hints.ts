import { Gate } from './gate.js';

/** A number put aside in memory; it becomes real when the write that names it commits. */
export interface Reservation {
  readonly series: string;
  readonly previous: number;
  last: number;
}

/**
 * The last number of each series as this process knows it. With it, a registration is two statements like any other
 * action: the write moves the register from `previous` to `last` and fails if somebody else moved it meanwhile (then
 * the locked way is taken). Without it, every registration would hold the series' row over several round trips.
 */
export class NumberHints {
  private readonly known = new Map<string, number>();
  private readonly gates = new Map<string, Gate>();

  /** Waits for its turn in the series; null when the last number is not known here. */
  async reserve(series: string): Promise<Reservation | null> {
    if (!this.known.has(series)) return null;
    const gate = this.gates.get(series) ?? new Gate(1);
    this.gates.set(series, gate);
    await gate.enter();
    const previous = this.known.get(series);
    if (previous !== undefined) return { series, previous, last: previous };
    gate.leave();
    return null;
  }

  /** Ends a reservation: with the number written, or not (then the hint is forgotten, as its cause may be another process). */
  settle({ series, previous, last }: Reservation, written: boolean): void {
    if (written) this.known.set(series, last);
    else if (last !== previous) this.known.delete(series);
    this.gates.get(series)?.leave();
  }

  /** What a committed transaction took from the register. */
  learn(taken: ReadonlyMap<string, number>): void {
    for (const [series, last] of taken) this.known.set(series, Math.max(last, this.known.get(series) ?? 0));
  }
}
