import type { IssueProcess } from '../process.js';

/**
 * 反馈: the district answers within fifteen days of the transfer (K2). A term that runs out is put on record with its
 * legal date; the answer is still owed. Plan 001, 四(三).
 */
export async function feedbackTrack(issue: IssueProcess): Promise<never> {
  for (;;) {
    await issue.until(() => issue.clock('feedback') !== undefined);
    const answered = await issue.untilOr('feedback', () => issue.clock('feedback') === undefined);
    if (!answered) await issue.lapse('feedback');
  }
}

/** 退回重办: a returned answer comes again within five working days (K7). */
export async function reworkTrack(issue: IssueProcess): Promise<never> {
  for (;;) {
    await issue.until((v) => v.tracks.feedback === 'returned' && issue.clock('rework') !== undefined);
    const answered = await issue.untilOr('rework', () => issue.clock('rework') === undefined);
    if (!answered) await issue.lapse('rework');
  }
}

/** 审核: the city reviews what was sent within five working days (K6); its own delay is on record as well. */
export async function reviewTrack(issue: IssueProcess): Promise<never> {
  for (;;) {
    await issue.until((v) => v.tracks.feedback === 'submitted' && issue.clock('feedback-review') !== undefined);
    const reviewed = await issue.untilOr('feedback-review', (v) => v.tracks.feedback !== 'submitted');
    if (!reviewed) await issue.lapse('feedback-review');
  }
}

/** 延期: silence about a request for more time counts as refusal and is reported (K8, T24). */
export async function extensionTrack(issue: IssueProcess): Promise<never> {
  for (;;) {
    await issue.until(() => issue.clock('extension-decision') !== undefined);
    const decided = await issue.untilOr('extension-decision', () => issue.clock('extension-decision') === undefined);
    if (!decided) await issue.lapse('extension-decision', 'lapse-extension-request');
  }
}
