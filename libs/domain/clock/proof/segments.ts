import { formatDate, type DayNumber } from '../civil.js';
import { addMonths } from '../dates.js';
import { DayTable } from '../day-table.js';
import type { Interval } from '../pauses.js';
import { counted, type Reckoning } from '../reckon.js';
import { text, type Text } from '../rules/rule.js';
import type { Calendar, DeadlineInput, Unit } from '../types.js';
import { proofDay } from './days.js';
import type { ProofDay, ProofSegment } from './types.js';

/** Tells the reckoning day by day: the term, then each extension. */
export function segmentsOf(input: DeadlineInput, reckoning: Reckoning, calendar: Calendar): ProofSegment[] {
  const parts = [
    { why: 'term', n: input.term.n, unit: input.term.unit } as const,
    ...(input.extensions ?? []).map(({ n, unit }) => ({ why: 'extension', n, unit }) as const),
  ];
  const ends = endsOfParts(reckoning);
  let from = reckoning.start;
  return parts.map(({ why, n, unit }, index) => {
    const to = ends[index] ?? from;
    const walked = unit === 'CAL' || unit === 'WD';
    const months = unit === 'YEAR' ? 12 * n : n;
    const corresponding = walked ? null : addMonths(from, months);
    const days = walked ? walk(from, to, n, unit, reckoning.pauses, calendar, why === 'term') : [];
    const segment: ProofSegment = {
      why,
      n,
      unit,
      from: formatDate(from),
      to: formatDate(to),
      days,
      corresponding: corresponding === null ? null : formatDate(corresponding),
      pauseDays:
        corresponding === null
          ? days.filter(({ state }) => state === 'paused' || state === 'resumes').length
          : to - corresponding,
      reason: reasonOf(why, n, unit),
    };
    from = to;
    return segment;
  });
}

/** The day each part reached, pauses within it included. */
function endsOfParts(reckoning: Reckoning): DayNumber[] {
  const ends: DayNumber[] = [];
  for (const leg of reckoning.legs) {
    if (leg.why !== 'pause') ends.push(leg.to);
    else if (ends.length > 0) ends[ends.length - 1] = leg.to;
  }
  return ends;
}

function walk(
  from: DayNumber,
  to: DayNumber,
  n: number,
  unit: Unit,
  pauses: readonly Interval[],
  calendar: Calendar,
  first: boolean,
): ProofDay[] {
  const table = DayTable.of(calendar);
  const held = first && counted(unit) ? pauses.find((pause) => pause.from <= from && from < pause.to) : undefined;
  const shown = unit === 'WD' ? 'WD' : 'CAL';
  const days: ProofDay[] = [];
  let ordinal = 0;
  for (let day = from + 1; day <= to; day++) {
    const paused = pauses.some((pause) => pause.from <= day && day < pause.to);
    if (paused) days.push(proofDay(day, calendar, 'paused', null, shown));
    else if (held && day === held.to) days.push(proofDay(day, calendar, 'resumes', null, shown));
    else if (unit === 'WD' && !table.works(day)) days.push(proofDay(day, calendar, 'rest', null, shown));
    else days.push(proofDay(day, calendar, 'counted', ++ordinal, shown));
  }
  if (ordinal !== n) throw new Error(`the proof counts ${ordinal} days where the engine reckoned ${n}`);
  return days;
}

const UNITS: Readonly<Record<Unit, Text>> = {
  CAL: text('日', 'calendar days'),
  WD: text('个工作日', 'working days'),
  MONTH: text('个月', 'months'),
  YEAR: text('年', 'years'),
  HOUR: text('小时', 'hours'),
};

function reasonOf(why: ProofSegment['why'], n: number, unit: Unit): Text {
  const length = text(`${n} ${UNITS[unit].zh}`, `${n} ${UNITS[unit].en}`);
  if (why === 'extension')
    return text(
      `延长 ${length.zh}，自未顺延的届满日起算（T-11）`,
      `extended by ${length.en} from the unrolled end (T-11)`,
    );
  return text(`期限 ${length.zh}`, `a term of ${length.en}`);
}
