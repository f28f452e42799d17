import type { Pool } from 'pg';
import type { Issue } from '#libs/domain/issue/index.js';
import { planById, PLANS } from '#libs/domain/plan/packs.js';
import { buildAnnex, penaltyText, type AnnexInputRow } from '#libs/excel/index.js';
import { annexIssues } from '#libs/queries/index.js';

/** Reasons for not filing that the form offers. */
export const REASONS = PLANS.flatMap(({ noFilingReasons }) => noFilingReasons);

/** One problem as a row of the form, filled with what the record knows already. */
function annexRow(issue: Issue, at: number): AnnexInputRow {
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

/** The form of a district as a file: what still awaits an answer, or all that was handed over. */
export async function annexFile(
  pool: Pool,
  scope: string,
  district: { readonly code: string; readonly name: string },
  all: boolean,
  head: { readonly filler: string; readonly phone: string },
): Promise<{ readonly file: Buffer; readonly rows: number }> {
  const issues = await annexIssues(pool, scope, district.code, all);
  const rows = issues.map(annexRow);
  return {
    file: await buildAnnex({ district: district.name, ...head, rows, noFilingReasons: REASONS }),
    rows: rows.length,
  };
}
