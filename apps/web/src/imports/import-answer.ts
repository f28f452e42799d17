import type { Words } from '../api/problem';

export interface ImportProblem extends Words {
  readonly row: number;
  readonly column: string | null;
}

export interface ImportResult {
  readonly row: number;
  readonly state: 'ready' | 'registered' | 'already' | 'refused' | 'incomplete';
  readonly number: string | null;
  readonly issueId: string | null;
  readonly problems: readonly (Words & { readonly column?: string | null })[];
}

export interface ImportColumn {
  readonly letter: string;
  readonly heading: string;
  readonly field: string | null;
}

export interface ImportAnswer {
  readonly rows: number;
  readonly ready: number;
  readonly columns: readonly ImportColumn[];
  readonly problems: readonly ImportProblem[];
  readonly results: readonly ImportResult[];
}
