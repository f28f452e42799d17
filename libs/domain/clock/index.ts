export type * from './types.js';
export { ClockError } from './error.js';
export { computeDeadline } from './deadline.js';
export { addDays, daysBetween, endOfDay, startOfDay, toShanghaiDate } from './dates.js';
export { addWorkdays, isWorkday, lastWorkdayOnOrBefore, latestNoticeBefore, workdaysBetween } from './workdays.js';
export { inForce, ruleOf, RULES } from './rules/index.js';
export type { ExtensionBound, PauseCause, Rule, Text } from './rules/index.js';
