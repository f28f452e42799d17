import { addDays, fromSerial } from './calendar-day.js';
import { dayPhrase } from './day-phrases.js';
import { normalisePhrase } from './normalise-phrase.js';
import { periodPhrase } from './period-phrases.js';
import { ask, wrong, type DateContext, type ParsedDate } from './types.js';

/**
 * Reads a date or deadline as people write it in lists. Never guesses: what may mean two days comes back as `ask`.
 * A day before which something is due (6月20日前) is that day: the day itself still counts.
 */
export function parseChineseDate(text: string, context: DateContext = {}): ParsedDate {
  const phrase = normalisePhrase(text);
  if (phrase === '') return wrong('DATE_EMPTY', '没有填写日期', 'no date given');
  if (phrase.length > 60) return notADate(text);
  return (
    serial(phrase) ??
    lostMonth(phrase, context) ??
    dayPhrase(phrase, context) ??
    status(phrase) ??
    term(phrase, context) ??
    periodPhrase(phrase, context) ??
    notADate(text)
  );
}

function serial(phrase: string): ParsedDate | null {
  if (!/^\d{5}(?:\.\d+)?$/u.test(phrase)) return null;
  const date = fromSerial(Number(phrase));
  return date === null ? null : { kind: 'date', date, precision: 'DAY', yearFrom: 'text' };
}

/** Words that stand in a deadline column and are no dates. */
function status(phrase: string): ParsedDate | null {
  if (/短期.*[中长]期/u.test(phrase)) return { kind: 'class' };
  const done = /已经?(?:全部)?(?:整改)?(?:完成|到位|办结)/u.test(phrase);
  if (/长期坚持|持续(?:推进|整改|坚持)|常态化/u.test(phrase)) return { kind: 'open-end', done };
  if (done) return { kind: 'done' };
  return /^(?:立行立改|立即(?:整改|完成)?|即知即改|马上整改)$/u.test(phrase) ? { kind: 'immediate' } : null;
}

/** 10天内, 15个工作日内, 6个月内: counted from the hand-over. */
function term(phrase: string, context: DateContext): ParsedDate | null {
  const found = /(?<![\d年月.-])(\d{1,3})(个?工作日|个月|天|日|个自然日)(?:之内|以内|内)/u.exec(phrase);
  if (!found) return null;
  const n = Number(found[1]);
  if (found[2]?.endsWith('工作日') === true) return { kind: 'term', n, unit: 'WD' };
  if (found[2] === '个月') return { kind: 'term', n, unit: 'MONTH' };
  if (context.handedOverAt === undefined) {
    return ask(
      'HANDOVER_MISSING',
      [],
      `“${phrase}”要从移交日推算，请补上移交日`,
      `“${phrase}” counts from the hand-over; please add that day`,
    );
  }
  return {
    kind: 'date',
    date: addDays(context.handedOverAt, n),
    precision: 'DAYS_FROM_HANDOVER',
    yearFrom: 'relative',
  };
}

/** 122日: the 月 was lost in typing; 12月2日 or 1月22日. */
function lostMonth(phrase: string, context: DateContext): ParsedDate | null {
  const found = /^(?:(\d{4})年)?(\d)(\d)(\d)日/u.exec(phrase);
  if (!found) return null;
  const year = found[1] ?? (context.year === undefined ? '' : String(context.year));
  const [, , a = '', b = '', c = ''] = found;
  const splits = year === '' ? [] : [`${year}-${a}-${b}${c}`, `${year}-${a}${b}-${c}`];
  const days = splits.flatMap((split) => {
    const parsed = dayPhrase(split, {});
    return parsed?.kind === 'date' ? [parsed.date] : [];
  });
  return ask('MONTH_MARK_MISSING', days, `“${phrase}”少了“月”字，请写全`, `“${phrase}” has lost its month mark`);
}

const notADate = (text: string): ParsedDate =>
  wrong('NOT_A_DATE', `“${text.slice(0, 40)}”读不出日期`, `no date can be read from “${text.slice(0, 40)}”`);
