import type { ClockKey } from '../../plan/types.js';
import type { Issue } from '../state.js';

/** Once the work is reported done, a request for more time for it is moot, and so is the term to decide on it. */
export const withoutRequest = (issue: Issue): { readonly cancel: readonly ClockKey[] } => ({
  cancel: issue.extension?.clock === 'rectification' ? ['extension-decision'] : [],
});
