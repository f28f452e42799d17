import type { Words } from '../api/problem';

export interface AnnexResult {
  readonly row: number;
  readonly number: string | null;
  readonly issueId: string | null;
  readonly state: 'done' | 'ready' | 'unchanged' | 'refused';
  readonly problem: Words | null;
}

export interface AnnexAnswer {
  readonly rows: number;
  readonly results: readonly AnnexResult[];
  readonly fileId: string | null;
}
