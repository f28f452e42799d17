import { readDay, weekday } from './day.js';
import { agree, disagree } from './disagreement.js';
import type { Proof, Row, Table } from './proof.js';

/** What kind each day is, asked by date. */
export type KindOf = (date: string) => string;

/** Every day row of a proof with its place in the JSON. */
export function rowsOf(proof: Proof): { readonly at: string; readonly row: Row }[] {
  const place = (at: string) => (row: Row, index: number) => ({ at: `${at}[${index}]`, row });
  return [
    ...proof.segments.flatMap((segment, index) => segment.days.map(place(`segments[${index}].days`))),
    ...proof.roll.map(place('roll')),
  ];
}

/** Day kinds as the proof itself lists them: right weekday, one kind per day, make-up days only on weekends. */
export function listedKinds(proof: Proof): KindOf {
  const kinds = new Map<string, string>();
  for (const { at, row } of rowsOf(proof)) {
    const day = readDay(row.date);
    if (!day) throw disagree(`${at}.date`, 'a day', row.date);
    const of = weekday(day);
    agree(`${at}.weekday`, of, row.weekday);
    const weekend = of >= 6;
    if (row.kind === 'weekend' || row.kind === 'make-up-workday')
      agree(`${at}.kind`, weekend ? row.kind : 'workday', row.kind);
    if (row.kind === 'workday' && weekend) throw disagree(`${at}.kind`, 'weekend', row.kind);
    agree(`${at}.kind`, kinds.get(row.date) ?? row.kind, row.kind);
    kinds.set(row.date, row.kind);
  }
  return (date) => {
    const kind = kinds.get(date);
    if (kind === undefined) throw disagree('segments', `the day ${date} listed with its kind`, 'not listed');
    return kind;
  };
}

/** Day kinds of a table from elsewhere. */
export const tableKinds =
  (table: Table): KindOf =>
  (date) => {
    const kind = table.days[date];
    if (kind === undefined) throw disagree('calendar', `the day ${date} in the table`, 'not there');
    return kind;
  };

export const worksOn = (kind: string): boolean => kind === 'workday' || kind === 'make-up-workday';
