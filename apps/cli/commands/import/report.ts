import type { AnnexAnswer, Notice, RecognisedList } from '#libs/excel/index.js';

/** What a dry run answers, for people and as JSON. */
export interface Report {
  readonly kind: 'problem-list' | 'annex' | 'unknown';
  readonly recognised: boolean;
  readonly sheet: string;
  readonly columns: readonly { readonly column: string; readonly heading: string; readonly field: string | null }[];
  readonly rows: readonly object[];
  /** Of the file (row null) and of its rows, in the order of the file. */
  readonly problems: readonly Notice[];
  readonly skipped: readonly object[];
  readonly counts: { readonly rows: number; readonly usable: number; readonly withErrors: number };
}

export function listReport(list: RecognisedList): Report {
  const usable = list.rows.filter((row) => row.usable).length;
  return {
    kind: list.recognised ? 'problem-list' : 'unknown',
    recognised: list.recognised,
    sheet: list.sheet,
    columns: list.columns.map(({ letter, heading, field }) => ({ column: letter, heading, field })),
    rows: list.rows.map(({ problems: _problems, district, ...row }) => ({
      ...row,
      district: district && { code: district.code, name: district.name },
    })),
    problems: [...list.notices, ...list.rows.flatMap((row) => row.problems)],
    skipped: list.skipped,
    counts: { rows: list.rows.length, usable, withErrors: list.rows.length - usable },
  };
}

export function annexReport(annex: AnnexAnswer): Report {
  const withErrors = annex.rows.filter((row) => row.problems.length > 0).length;
  return {
    kind: 'annex',
    recognised: true,
    sheet: annex.sheet,
    columns: [],
    rows: annex.rows.map(({ problems: _problems, ...row }) => row),
    problems: [...annex.notices, ...annex.rows.flatMap((row) => row.problems)],
    skipped: [],
    counts: { rows: annex.rows.length, usable: annex.rows.length - withErrors, withErrors },
  };
}
