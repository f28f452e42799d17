import type { ApiSettings } from '../settings.js';

/** Page of an issue's workflow in the Temporal Web UI, for operators; null when there is none. */
export const temporalLink = ({ temporalUiUrl, temporalNamespace }: ApiSettings, issueId: string): string | null =>
  temporalUiUrl === null
    ? null
    : `${temporalUiUrl.replace(/\/$/, '')}/namespaces/${temporalNamespace}/workflows/${encodeURIComponent(`issue:${issueId}`)}`;
