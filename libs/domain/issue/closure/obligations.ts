import type { Issue } from '../state.js';

/** C6, C9 or a performed C8. */
export const rectificationDone = (issue: Issue): boolean =>
  issue.tracks.rectification === 'city-reviewed' ||
  issue.tracks.rectification === 'waived' ||
  (issue.tracks.rectification === 'impossible' && issue.closureOrderPerformed);

export interface Obligation {
  readonly code: string;
  readonly met: boolean;
  readonly zh: string;
  readonly en: string;
}

/** What stands between an issue and its sign-off (I10). A moved-out issue is done when the competent body has answered. */
export function obligationsOf(issue: Issue): Obligation[] {
  const { custody, feedback, penalty, supervision } = issue.tracks;
  const movedOut = custody === 'moved-out';
  const answered = movedOut && issue.movedOutAnswer !== null;
  return [
    {
      code: 'RECTIFIED',
      met: answered || rectificationDone(issue),
      zh: '整改完成并经回头看（或无需整改、关闭已执行）',
      en: 'rectified and reviewed',
    },
    {
      code: 'FEEDBACK',
      met: answered || feedback === 'accepted' || issue.transfer === null,
      zh: issue.transfer === null ? '未移交区县，无需反馈' : '反馈已审核通过',
      en: issue.transfer === null ? 'not transferred: no feedback is due' : 'feedback accepted',
    },
    {
      code: 'PENALTY',
      met: answered || penalty === 'not-filed' || penalty === 'concluded',
      zh: '处罚已有结果或不予立案理由',
      en: 'penalty concluded or declined with reason',
    },
    {
      code: 'SUPERVISION',
      met: supervision === 'normal' || supervision === 'released',
      zh: '督察清单、提级督办已解除',
      en: 'off the inspection list',
    },
    {
      code: 'NOTHING_PENDING',
      met:
        custody !== 'objected' &&
        !issue.extension &&
        !issue.waiverProposal &&
        !issue.listing.proposal &&
        !issue.listing.contested &&
        !issue.urge,
      zh: '没有未决的异议、延期、清单建议、申诉或督办函',
      en: 'nothing is pending',
    },
    { code: 'ANSWERED', met: !movedOut || answered, zh: '有权部门已答复', en: 'the competent body answered' },
  ];
}
