import type { Course, Extension, Pause, Roll, Term, Unit } from '#libs/domain/clock/index.js';
import { textOption, UsageError, type Call } from '../../command.js';

const UNITS: readonly Unit[] = ['CAL', 'WD', 'MONTH', 'YEAR', 'HOUR'];
const ROLLS: readonly Roll[] = ['FWD', 'NONE'];

/** @throws UsageError unless it is one of the units. */
export function unitOf(text: string): Unit {
  const unit = UNITS.find((known) => known === text.toUpperCase());
  if (unit) return unit;
  throw new UsageError(
    `单位“${text}”应为 ${UNITS.join('、')} 之一`,
    `the unit "${text}" must be one of ${UNITS.join(', ')}`,
  );
}

/** @throws UsageError unless it is one of the roll policies. */
export function rollOf(text: string): Roll {
  const roll = ROLLS.find((known) => known === text.toUpperCase());
  if (roll) return roll;
  throw new UsageError(`顺延方式“${text}”应为 FWD 或 NONE`, `the roll "${text}" must be FWD or NONE`);
}

/** @throws UsageError unless it is a whole number that is not negative. */
export function numberOf(text: string): number {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new UsageError(`期限数“${text}”应为非负整数`, `the number "${text}" must be whole and not negative`);
}

/** The term given by --n, --unit and --roll; hours never roll, other units roll forward unless told otherwise. */
export function termOf(call: Call): Term {
  const n = textOption(call, 'n');
  const unitText = textOption(call, 'unit');
  if (n === undefined || unitText === undefined) {
    throw new UsageError('请给出 --rule，或者 --n 与 --unit', 'give --rule, or --n and --unit');
  }
  const unit = unitOf(unitText);
  const roll = textOption(call, 'roll');
  return { n: numberOf(n), unit, roll: roll === undefined ? (unit === 'HOUR' ? 'NONE' : 'FWD') : rollOf(roll) };
}

/** Pauses `2024-07-10..2024-07-25` (second day not included) and extensions `30CAL`. */
export function courseOf(pauses: readonly string[], extensions: readonly string[]): Course {
  return {
    ...(pauses.length > 0 && { pauses: pauses.map(pauseOf) }),
    ...(extensions.length > 0 && { extensions: extensions.map(extensionOf) }),
  };
}

function pauseOf(text: string): Pause {
  const [from, to, ...more] = text.split('..');
  if (from && to && more.length === 0) return { from, to, cause: 'cli' };
  throw new UsageError(
    `中止区间“${text}”应写作 2024-07-10..2024-07-25`,
    `write a pause as 2024-07-10..2024-07-25, not "${text}"`,
  );
}

function extensionOf(text: string): Extension {
  const match = /^(\d{1,5})([A-Za-z]+)$/.exec(text);
  if (match) return { n: Number(match[1]), unit: unitOf(match[2] ?? '') };
  throw new UsageError(`延长“${text}”应写作 30CAL`, `write an extension as 30CAL, not "${text}"`);
}
