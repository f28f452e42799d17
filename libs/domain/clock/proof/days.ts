import { formatDate, weekdayOf, type DayNumber } from '../civil.js';
import { text, type Text } from '../rules/rule.js';
import type { Calendar } from '../types.js';
import type { ProofDay } from './types.js';

type State = ProofDay['state'];

const working = (kind: ProofDay['kind']): boolean => kind === 'workday' || kind === 'make-up-workday';

/** Describes one day as the calendar knows it. */
export function proofDay(
  day: DayNumber,
  calendar: Calendar,
  state: State,
  ordinal: number | null,
  unit: 'CAL' | 'WD' = 'WD',
): ProofDay {
  const date = formatDate(day);
  const kind = calendar.kindOf(date);
  const holiday = calendar.nameOf(date);
  const reason = reasonOf(state, ordinal, kind, holiday, unit);
  return { date, weekday: weekdayOf(day) + 1, kind, holiday, state, ordinal, reason };
}

function reasonOf(
  state: State,
  ordinal: number | null,
  kind: ProofDay['kind'],
  holiday: string | null,
  unit: 'CAL' | 'WD',
): Text {
  const what = describe(kind, holiday);
  if (state === 'paused') return text('依法扣除的时间，不计入', 'time not counted by law');
  if (state === 'resumes') return text('中止结束之日，自次日起算', 'the pause ends; counting begins next day');
  if (state === 'rest') return text(`${what.zh}，不是工作日，不计入`, `${what.en}: not a working day, not counted`);
  if (state === 'rolled') return text(`${what.zh}，届满日顺延（T-03）`, `${what.en}: the end moves on (T-03)`);
  if (state === 'end')
    return text(`${what.zh}，期限于当日二十四时届满（T-05）`, `${what.en}: the term ends at 24:00 (T-05)`);
  const note =
    unit === 'CAL' && !working(kind)
      ? text('；自然日期限，休息日也计入', '; calendar days include rest days')
      : text('', '');
  return text(`第 ${ordinal} 日（${what.zh}${note.zh}）`, `day ${ordinal} (${what.en}${note.en})`);
}

function describe(kind: ProofDay['kind'], holiday: string | null): Text {
  if (kind === 'make-up-workday')
    return text(`${holiday ?? ''}调休上班日`, `make-up working day${holiday ? ` (${holiday})` : ''}`);
  if (kind === 'holiday') return text(`${holiday ?? '法定节假日'}放假`, `holiday${holiday ? ` (${holiday})` : ''}`);
  return kind === 'weekend' ? text('周末', 'weekend') : text('工作日', 'working day');
}
