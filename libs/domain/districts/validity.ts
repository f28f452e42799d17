import type { LegalDate } from '../clock/types.js';
import type { AddresseeBody } from './types.js';

/** Does the body stand on this day? `unknown` within the month of a change whose day was not published. */
export function stands(body: AddresseeBody, on: LegalDate): 'yes' | 'no' | 'unknown' {
  const after = since(body.validFrom, on);
  const ended = since(body.validTo, on);
  if (after === 'no' || ended === 'yes') return 'no';
  return after === 'unknown' || ended === 'unknown' ? 'unknown' : 'yes';
}

/** Has the turning day come? A missing turning day: always stood, never ended. */
function since(turn: string | null, on: LegalDate): 'yes' | 'no' | 'unknown' | 'none' {
  if (turn === null) return 'none';
  const day = on.slice(0, turn.length);
  if (day === turn && turn.length < on.length) return 'unknown';
  return day < turn ? 'no' : 'yes';
}
