import type { LegalDate } from '../clock/types.js';
import { DISTRICTS } from './data.js';
import { bareName, shortForms } from './normalise.js';
import type { AddresseeBody } from './types.js';
import { stands } from './validity.js';

export type DistrictAnswer =
  | { readonly ok: true; readonly body: AddresseeBody }
  | {
      readonly ok: false;
      readonly code: 'DISTRICT_EMPTY' | 'DISTRICT_UNKNOWN' | 'DISTRICT_AMBIGUOUS' | 'DISTRICT_NOT_IN_FORCE';
      /** What the writer may have meant, for a person to choose from; may be empty. */
      readonly candidates: readonly AddresseeBody[];
      readonly zh: string;
      readonly en: string;
    };

/**
 * The addressee body that a name means. Tolerant of 渝北 / 渝北区 / 重庆市渝北区生态环境局 / 两江新区分局;
 * never a guess: an unknown or ambiguous name answers with candidates.
 * @param on day for which the name is read; without it a name that changed hands (两江新区) is ambiguous.
 */
export function districtByName(text: string, on?: LegalDate): DistrictAnswer {
  if (text.trim() === '') return no('DISTRICT_EMPTY', [], '没有填写区县', 'no district given');
  const name = bareName(text);
  const named = DISTRICTS.filter((body) => namesOf(body).has(name));
  if (named.length === 0) return unknown(text, name);
  const standing = on === undefined ? named : named.filter((body) => stands(body, on) !== 'no');
  const [only, ...others] = standing;
  if (only === undefined) return notInForce(text, named, on ?? '');
  if (others.length > 0) {
    return no(
      'DISTRICT_AMBIGUOUS',
      standing,
      `“${text}”可指${list(standing)}，请选定`,
      `“${text}” may mean several bodies`,
    );
  }
  return { ok: true, body: only };
}

/** The body with this code, own codes (`CQ-…`) included. */
export const districtByCode = (code: string): AddresseeBody | undefined => DISTRICTS.find((body) => body.code === code);

const namesOf = (body: AddresseeBody): Set<string> =>
  new Set([...shortForms(body.name), ...body.aliases, ...body.aliases.map(bareName)]);

function unknown(text: string, name: string): DistrictAnswer {
  const candidates = DISTRICTS.filter((body) => [...namesOf(body)].some((other) => near(name, other)));
  const choices = candidates.length > 0 ? `，是否指${list(candidates)}` : '';
  return candidates.length > 1
    ? no(
        'DISTRICT_AMBIGUOUS',
        candidates,
        `“${text}”不是一个区县的名称${choices}`,
        `“${text}” does not name one district`,
      )
    : no('DISTRICT_UNKNOWN', candidates, `不认识区县“${text}”${choices}`, `unknown district “${text}”`);
}

function notInForce(text: string, named: readonly AddresseeBody[], on: LegalDate): DistrictAnswer {
  const heirs = DISTRICTS.filter((body) => body.validFrom !== null && stands(body, on) !== 'no');
  const why = named.map((body) => body.note ?? '').join('；');
  return no('DISTRICT_NOT_IN_FORCE', heirs, `“${text}”在${on}不存在：${why}`, `“${text}” does not exist on ${on}`);
}

/** Worth offering: one text holds the other, or they differ in one character of the same place. */
function near(name: string, other: string): boolean {
  if (name.length < 2 || other.length < 2) return false;
  if (name.includes(other) || other.includes(name)) return true;
  if (name.length < 3 || name.length !== other.length) return false;
  return [...name].filter((char, at) => char !== other[at]).length === 1;
}

const list = (bodies: readonly AddresseeBody[]): string =>
  bodies.map((body) => `${body.name}（${body.code}）`).join('、');

const no = (
  code: Extract<DistrictAnswer, { ok: false }>['code'],
  candidates: readonly AddresseeBody[],
  zh: string,
  en: string,
): DistrictAnswer => ({ ok: false, code, candidates, zh, en });
