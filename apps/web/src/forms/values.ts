import type { Field } from './schema';

/** What a person sees divided by what is sent: money is sent in fen, scores in hundredths of a point. */
export const scaleOf = ({ name }: Field): number => (/Fen$|^centi/.test(name) ? 100 : 1);

export type Values = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The body to send: texts trimmed, empty optional fields left out, numbers in the unit of the API. */
export function bodyOf(fields: readonly Field[], values: Values): Record<string, unknown> {
  const entries = fields.map((field) => [field.name, cleaned(field, values[field.name])] as const);
  return Object.fromEntries(entries.filter(([, value]) => !isEmpty(value)));
}

function cleaned(field: Field, value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return Math.round(value * scaleOf(field));
  if (Array.isArray(value))
    return value.map((item: unknown) => (typeof item === 'string' ? item.trim() : item)).filter((item) => item !== '');
  return value;
}
