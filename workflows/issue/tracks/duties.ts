import type { ClockKey } from '#libs/domain/plan/types.js';
import type { IssueProcess } from '../process.js';

/** Duties whose end is put on record and reported, no more: the act that discharges them stops their clock. */
export const DUTIES: readonly ClockKey[] = [
  'classification', // K0 定性
  'objection', // K4 异议: the city decides within three working days; the fifteen days run on
  'first-action', // K5 首次办理
  'penalty-question', // K10 立案审查
  'verification', // K11 核查
  'moved-out', // K3 移送有权部门: an outside body that never answers is asked again and again
  'urge-answer', // K40 督办函答复
  'listing-hearing', // K41 听取区县意见
  'raised-report', // K42 提级督办期间定期报告: the next one falls due when this one lapses
  'score-appeal', // K43 扣分申诉
  'closure-review', // K44 销号审核
];

/** A duty is done before its clock ends, or the lapse is on record and the duty still owed. */
export async function dutyTrack(issue: IssueProcess, key: ClockKey): Promise<never> {
  for (;;) {
    await issue.until(() => issue.clock(key) !== undefined);
    const done = await issue.untilOr(key, () => issue.clock(key) === undefined);
    if (!done) await issue.lapse(key);
  }
}
