import type { Refusal } from '../../kernel/decision.js';
import { TRACKS } from '../tracks.js';
import type { Issue } from '../state.js';

/** Words that say "done". A plan or part of it that is done is no finished rectification. */
const DONE = /(已|均已|全部|业已)(全部|按要求|如期)?(整改完成|整改完毕|整改到位|完成整改(?!方案|计划|台账|任务分解))/u;
/** A clause that speaks of what is still to come claims nothing. */
const TO_COME = /未|尚|预计|计划|将|拟|力争|待|前完成|部分|阶段/u;
const FILED = /已(经)?立案/u;
const NOT_FILED = /(不予|未|无需|不)立案/u;

const AT_LEAST_DECLARED: readonly string[] = ['declared', 'district-verified', 'city-reviewed', 'waived', 'impossible'];

/**
 * T20: the state is filled in from the tracks; the text may comment on it, not contradict it. Only plain claims are
 * recognised; what cannot be told apart is left to the corps' review (return reason `contradiction`).
 */
export function contradiction(
  issue: Issue,
  text: { readonly rectificationText: string; readonly penaltyText: string },
): Refusal | undefined {
  const { rectification, penalty } = issue.tracks;
  const clauses = text.rectificationText.split(/[，。；,;\n]/u);
  if (
    !AT_LEAST_DECLARED.includes(rectification) &&
    clauses.some((clause) => DONE.test(clause) && !TO_COME.test(clause))
  )
    return {
      code: 'FEEDBACK_CONTRADICTS',
      field: 'rectificationText',
      zh: `文字称整改已完成，但系统记录为“${TRACKS.rectification[rectification]}”，两者矛盾。`,
      en: 'The text says the rectification is finished, the record says it is not.',
      article: 'plan 001, 四(三)、附件',
      remedy: { zh: '请先“报告整改完成”，或如实写明进展。', en: 'Declare it complete first, or write how far it is.' },
    };
  const says = text.penaltyText;
  const wrong =
    (FILED.test(says) && !NOT_FILED.test(says) && penalty === 'not-filed') ||
    (NOT_FILED.test(says) && !FILED.test(says) && penalty === 'filed');
  return wrong
    ? {
        code: 'FEEDBACK_CONTRADICTS',
        field: 'penaltyText',
        zh: `关于立案的说明与系统记录“${TRACKS.penalty[penalty]}”矛盾。`,
        en: `The remark on filing contradicts the record (${penalty}).`,
        article: 'plan 001, 四(三)、附件',
        remedy: {
          zh: '请更正说明，或先办理立案、不予立案。',
          en: 'Correct the remark, or record the filing or declining first.',
        },
      }
    : undefined;
}
