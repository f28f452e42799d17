import type { IssuePage } from '../api/types';
import type { Values } from '../forms/values';

/** What is already known and would otherwise be typed again. */
export function prefill(type: string, issue: IssuePage): Values {
  const { draftFeedback, submissions, caseworkers } = issue;
  if (type === 'submit-feedback' || type === 'prepare-feedback') {
    const text = draftFeedback ?? submissions.at(-1);
    return text ? { rectificationText: text.rectificationText, penaltyText: text.penaltyText } : {};
  }
  if (type === 'reassign') return { caseworkers };
  return {};
}

export const scoresOf = (issue: IssuePage): { value: string; label: string }[] =>
  issue.listing.scores
    .filter((score) => score.reversalOf === null)
    .map((score) => ({ value: score.id, label: `${score.rule} (${score.centiPoints / 100})` }));
