import { readDay, sinceEpoch, tomorrow, write } from './day.js';
import { disagree } from './disagreement.js';
import type { Proof } from './proof.js';

/** Walks hour by hour; nights and holidays are hours too. Returns the end as text and as an instant. */
export function walkHours(proof: Proof): { readonly end: string; readonly endsAt: number } {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(:\d\d)?$/.exec(proof.start);
  let day = readDay(match?.[1]);
  if (!match || !day) throw disagree('start', 'YYYY-MM-DDTHH:MM', proof.start);
  if (proof.pauses.length > 0) throw disagree('pauses', 'none: hours do not pause', proof.pauses.length);
  let hour = Number(match[2]);
  const total = [proof.term, ...proof.extensions].reduce((sum, { n, unit }, index) => {
    if (unit !== 'HOUR') throw disagree(`extensions[${index - 1}].unit`, 'HOUR', unit);
    return sum + n;
  }, 0);
  for (let left = total; left > 0; left--) {
    hour += 1;
    if (hour === 24) {
      hour = 0;
      day = tomorrow(day);
    }
  }
  const end = `${write(day)}T${String(hour).padStart(2, '0')}:${match[3]}${match[4] ?? ''}`;
  const seconds = Number(match[3]) * 60 + Number(match[4]?.slice(1) ?? 0);
  return { end, endsAt: ((sinceEpoch(day) * 24 + hour - 8) * 3600 + seconds) * 1000 };
}
