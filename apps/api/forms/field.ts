/** What kind of thing a person fills in; the console draws the control from it. */
export type Widget =
  | 'text'
  | 'long-text'
  | 'date'
  | 'district'
  | 'account'
  | 'accounts'
  | 'issue'
  | 'score'
  | 'evidence'
  | 'code'
  | 'codes'
  | 'number'
  | 'flag';

/** One input field: its words in both languages, its limits, and where its choices come from. */
export interface Field {
  readonly widget: Widget;
  readonly zh: string;
  readonly en: string;
  readonly example: unknown;
  readonly optional: boolean;
  /** Longest text, most items, or largest number. */
  readonly max: number;
  readonly min: number;
  /** Name of a code list in `GET /api/reference`; `plan.…` lists belong to the plan. */
  readonly list?: string;
  /** The codes, where they do not depend on the plan. */
  readonly values?: readonly string[];
  /** For accounts: role to choose from, and whose: the acting person's unit, the city, or the district. */
  readonly role?: string;
  readonly unit?: 'own' | 'city' | 'issue';
}

const FIELDS = new Map<object, Map<string, Field>>();

/** Remembers a field of a DTO class. */
export function rememberField(prototype: object, name: string, field: Field): void {
  const own = FIELDS.get(prototype) ?? new Map<string, Field>();
  own.set(name, field);
  FIELDS.set(prototype, own);
}

/** All fields of a DTO class, inherited ones first. */
export function fieldsOf(dto: abstract new () => object): ReadonlyMap<string, Field> {
  const known = ALL.get(dto);
  if (known) return known;
  const all = new Map<string, Field>();
  const chain: object[] = [];
  for (
    let p: object | null = dto.prototype as object;
    p && p !== Object.prototype;
    p = Object.getPrototypeOf(p) as object | null
  )
    chain.unshift(p);
  for (const prototype of chain) for (const [name, field] of FIELDS.get(prototype) ?? []) all.set(name, field);
  ALL.set(dto, all);
  return all;
}

const ALL = new Map<unknown, ReadonlyMap<string, Field>>();
