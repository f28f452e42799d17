import { readDay } from './day.js';
import { disagree } from './disagreement.js';
import { FORMAT, KINDS, UNITS, type Proof } from './proof.js';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 36_600;

/** Is this JSON a proof at all? Everything that the check reads is looked at here, so later code may trust it. */
export function asProof(json: unknown): Proof {
  if (!isObject(json)) throw disagree('', 'a JSON object', json);
  if (json['format'] !== FORMAT) throw disagree('format', FORMAT, json['format']);
  term('term', json['term']);
  text('start', json['start']);
  for (const key of ['nominal', 'effective', 'endsAtText', 'calendarVersion']) text(key, json[key]);
  if (typeof json['endsAt'] !== 'number') throw disagree('endsAt', 'a number', json['endsAt']);
  if (typeof json['provisional'] !== 'boolean') throw disagree('provisional', 'true or false', json['provisional']);
  each('pauses', json['pauses'], (at, pause) => ['from', 'to'].forEach((key) => day(`${at}.${key}`, pause[key])));
  each('mergedPauses', json['mergedPauses'], (at, pause) =>
    ['from', 'to'].forEach((key) => day(`${at}.${key}`, pause[key])),
  );
  each('extensions', json['extensions'], (at, extension) => length(at, extension));
  each('segments', json['segments'], (at, segment) => {
    length(at, segment);
    ['from', 'to'].forEach((key) => day(`${at}.${key}`, segment[key]));
    rows(`${at}.days`, segment['days']);
  });
  rows('roll', json['roll']);
  calendar(json['calendar']);
  const other = json['otherReading'];
  if (other !== null) {
    if (!isObject(other)) throw disagree('otherReading', 'null or an object', other);
    term('otherReading.term', other['term']);
  }
  return json as unknown as Proof;
}

function term(at: string, value: unknown): void {
  if (!isObject(value)) throw disagree(at, 'an object', value);
  length(at, value);
  if (value['roll'] !== 'FWD' && value['roll'] !== 'NONE') throw disagree(`${at}.roll`, 'FWD or NONE', value['roll']);
}

function length(at: string, value: Json): void {
  if (!isCount(value['n'])) throw disagree(`${at}.n`, 'a whole number from 0 to 36600', value['n']);
  if (!UNITS.includes(String(value['unit']))) throw disagree(`${at}.unit`, UNITS.join('|'), value['unit']);
}

function calendar(value: unknown): void {
  if (!isObject(value)) throw disagree('calendar', 'an object', value);
  text('calendar.version', value['version']);
  day('calendar.knownFrom', value['knownFrom']);
  day('calendar.knownUntil', value['knownUntil']);
}

function rows(at: string, value: unknown): void {
  each(at, value, (place, row) => {
    day(`${place}.date`, row['date']);
    if (!KINDS.includes(String(row['kind']))) throw disagree(`${place}.kind`, KINDS.join('|'), row['kind']);
  });
}

function each(at: string, value: unknown, look: (at: string, item: Json) => void): void {
  if (!Array.isArray(value)) throw disagree(at, 'a list', value);
  value.forEach((item: unknown, index) => {
    if (!isObject(item)) throw disagree(`${at}[${index}]`, 'an object', item);
    look(`${at}[${index}]`, item);
  });
}

function text(at: string, value: unknown): void {
  if (typeof value !== 'string') throw disagree(at, 'a text', value);
}

function day(at: string, value: unknown): void {
  if (!readDay(value)) throw disagree(at, 'a day YYYY-MM-DD', value);
}
