import type { PoolClient } from 'pg';
import type { DomainEvent } from '#libs/domain/kernel/aggregate.js';

/**
 * A rule asks for an official number by writing `{ $number: { series, prefix?, width? } }` as a field of an event's
 * data; the door puts in `prefix` + the next number of the series, gap-free: number and event share one commit.
 */
export interface NumberWanted {
  readonly $number: { readonly series: string; readonly prefix?: string; readonly width?: number };
}

const isWanted = (value: unknown): value is NumberWanted =>
  typeof value === 'object' && value !== null && '$number' in value;

export const wantsNumber = (event: DomainEvent): boolean => Object.values(event.data).some(isWanted);

const NEXT = `INSERT INTO number_register (series, last) VALUES ($1, 1)
  ON CONFLICT (series) DO UPDATE SET last = number_register.last + 1 RETURNING last`;

/** Fills the numbers wanted; the row of the series stays locked until the transaction ends. */
export async function withNumbers<E extends DomainEvent>(client: PoolClient, event: E): Promise<E> {
  const data: Record<string, unknown> = { ...event.data };
  for (const [field, value] of Object.entries(event.data)) {
    if (!isWanted(value)) continue;
    const { series, prefix = '', width = 1 } = value.$number;
    const { rows } = await client.query<{ last: number }>({ name: 'huandu_number', text: NEXT, values: [series] });
    data[field] = prefix + String(rows[0]?.last ?? 0).padStart(width, '0');
  }
  return { ...event, data };
}
