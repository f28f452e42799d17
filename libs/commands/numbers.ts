import type { PoolClient } from 'pg';
import type { DomainEvent } from '#libs/domain/kernel/aggregate.js';
import { NeedsLock } from './needs-lock.js';
import type { NumberHints, Reservation } from './number-hints.js';

/**
 * A rule asks for an official number by writing `{ $number: { series, prefix?, width? } }` as a field of an event's
 * data; the door puts in `prefix` + the next number of the series, gap-free: number and event share one commit.
 */
export interface NumberWanted {
  readonly $number: { readonly series: string; readonly prefix?: string; readonly width?: number };
}

const isWanted = (value: unknown): value is NumberWanted =>
  typeof value === 'object' && value !== null && '$number' in value;

const NEXT = `INSERT INTO number_register (series, last) VALUES ($1, 1)
  ON CONFLICT (series) DO UPDATE SET last = number_register.last + 1 RETURNING last`;

/** The numbers of one session: from the register's locked row in a transaction, else from what this process knows. */
export class Numbers {
  reservation: Reservation | null = null;
  /** Last number by series that this transaction took. */
  readonly taken = new Map<string, number>();

  constructor(
    private readonly client: PoolClient | null,
    private readonly hints: NumberHints,
  ) {}

  /** Fills the numbers that an event wants. */
  async fill(event: DomainEvent): Promise<DomainEvent> {
    if (!Object.values(event.data).some(isWanted)) return event;
    const data: Record<string, unknown> = { ...event.data };
    for (const [field, value] of Object.entries(event.data)) {
      if (!isWanted(value)) continue;
      const { series, prefix = '', width = 1 } = value.$number;
      const next = this.client === null ? await this.fromHint(series) : await this.fromRegister(this.client, series);
      data[field] = prefix + String(next).padStart(width, '0');
    }
    return { ...event, data };
  }

  private async fromRegister(client: PoolClient, series: string): Promise<number> {
    const { rows } = await client.query<{ last: number }>({ name: 'huandu_number', text: NEXT, values: [series] });
    const last = rows[0]?.last;
    if (last === undefined) throw new Error(`no number of series ${series}`);
    this.taken.set(series, last);
    return last;
  }

  private async fromHint(series: string): Promise<number> {
    // Waiting for a second series while holding one could wait for ever.
    if (this.reservation !== null && this.reservation.series !== series) throw new NeedsLock(false);
    this.reservation ??= await this.hints.reserve(series);
    if (this.reservation === null) throw new NeedsLock(false);
    this.reservation.last += 1;
    return this.reservation.last;
  }
}
