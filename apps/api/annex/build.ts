import type { Issue } from '#libs/domain/issue/index.js';
import { planById } from '#libs/domain/plan/packs.js';
import { penaltyText, type AnnexInputRow } from '#libs/excel/index.js';

/** One problem as a row of the form, filled with what the record knows already. */
export function annexRow(issue: Issue, at: number): AnnexInputRow {
  const answered = issue.draftFeedback ?? issue.submissions.at(-1);
  return {
    issueId: issue.id,
    number: at + 1,
    version: issue.version,
    enterprise: issue.finding.enterprise,
    problem: issue.finding.problem,
    rectification: answered?.rectificationText ?? '',
    penalty: penaltyOf(issue),
  };
}

function penaltyOf({ tracks, penalty, planId }: Issue): string {
  if (tracks.penalty === 'filed') return penaltyText(true, penalty.caseNo ?? '');
  if (tracks.penalty === 'concluded')
    return penaltyText(true, [penalty.caseNo, penalty.result].filter(Boolean).join('，'));
  if (tracks.penalty === 'unanswered') return '';
  const reason = planById(planId)?.noFilingReasons.find(({ code }) => code === penalty.reasonCode);
  return penaltyText(false, reason?.zh ?? penalty.reasonCode ?? '');
}
