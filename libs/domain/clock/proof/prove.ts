import { formatDate, type DayNumber } from '../civil.js';
import { computeDeadline } from '../deadline.js';
import { reckon, type Reckoning } from '../reckon.js';
import { text, type Rule, type Text } from '../rules/rule.js';
import type { Calendar, Deadline, DeadlineInput } from '../types.js';
import { proofDay } from './days.js';
import { segmentsOf } from './segments.js';
import { PROOF_FORMAT, type DeadlineProof, type ProofDay } from './types.js';

/**
 * The deadline with every step that led to it, as plain JSON: what a person reads under "why this date" and what the
 * independent checker recomputes.
 * @param rule the rule that the input came from, for its name and citation
 */
export function proveDeadline(input: DeadlineInput, calendar: Calendar, rule?: Rule): DeadlineProof {
  const deadline = computeDeadline(input, calendar);
  const reckoning = input.term.unit === 'HOUR' ? null : reckon(input, calendar);
  return {
    format: PROOF_FORMAT,
    ...deadline,
    rule: rule ? quote(rule) : null,
    term: input.term,
    start: input.start,
    pauses: input.pauses ?? [],
    extensions: input.extensions ?? [],
    anchor: { date: input.start, reason: reckoning ? START : HOUR_START },
    mergedPauses: (reckoning?.pauses ?? []).map(({ from, to }) => ({
      from: formatDate(from),
      to: formatDate(to),
      days: to - from,
    })),
    segments: reckoning ? segmentsOf(input, reckoning, calendar) : [],
    roll: reckoning && input.term.roll === 'FWD' ? rollOf(reckoning, calendar) : [],
    endsAtText: reckoning ? `${deadline.effective}T24:00+08:00` : `${deadline.effective}+08:00`,
    calendar: {
      version: calendar.version,
      knownFrom: calendar.knownFrom,
      knownUntil: calendar.knownUntil,
      notices: noticesOf(input.start, deadline.effective, calendar),
    },
    provisionalReason: deadline.provisional ? provisionalReason(deadline, calendar) : null,
    otherReading: rule?.setting === 'feedback.unit' ? otherReading(input, calendar) : null,
  };
}

const START = text('起算日不计入，自次日起算（T-01）', 'the start day is not counted; counting begins next day (T-01)');
const HOUR_START = text('自该时刻起连续计算，不因节假日顺延（T-02）', 'runs from this minute and never rolls (T-02)');

const quote = ({ id, name, citation, confidence, validFrom, validTo }: Rule): NonNullable<DeadlineProof['rule']> => ({
  id,
  name,
  citation,
  confidence,
  validFrom,
  validTo,
});

function rollOf({ nominal, effective }: Reckoning, calendar: Calendar): ProofDay[] {
  const days: ProofDay[] = [];
  for (let day: DayNumber = nominal; day <= effective; day++) {
    days.push(proofDay(day, calendar, day === effective ? 'end' : 'rolled', null));
  }
  return days;
}

function noticesOf(start: string, end: string, calendar: Calendar): DeadlineProof['calendar']['notices'] {
  const first = Number(start.slice(0, 4));
  const last = Number(end.slice(0, 4));
  return (calendar.notices ?? []).filter(({ year }) => first <= year && year <= last);
}

const provisionalReason = ({ effective }: Deadline, calendar: Calendar): Text =>
  effective > calendar.knownUntil
    ? text(
        `国务院办公厅的放假通知只载入到 ${calendar.knownUntil}，此后的休息日是推定的；新通知载入后重新计算`,
        `holiday notices are loaded up to ${calendar.knownUntil}; later rest days are assumed and the date is recomputed when the next notice is loaded`,
      )
    : text(
        `放假通知自 ${calendar.knownFrom} 起载入，此前的休息日是推定的`,
        `holiday notices are loaded from ${calendar.knownFrom}; earlier rest days are assumed`,
      );

/** A plain 日 is a calendar day; until the city confirms it, people see what the working-day reading would give. */
function otherReading(input: DeadlineInput, calendar: Calendar): DeadlineProof['otherReading'] {
  const term = { ...input.term, unit: input.term.unit === 'WD' ? 'CAL' : 'WD' } as const;
  const { nominal, effective } = computeDeadline({ ...input, term }, calendar);
  const note =
    term.unit === 'WD'
      ? text('如按工作日理解', 'if read as working days')
      : text('如按自然日理解', 'if read as calendar days');
  return { term, nominal, effective, note };
}
