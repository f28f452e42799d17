/**
 * Columns of table `issue` that an issue's projection may fill (`Projection.columns`), with their SQL type.
 * To add one: a migration that adds the column, then a line here; the write function is renewed by `migrate`.
 */
export const ISSUE_COLUMNS = {
  /** Official number, given at registration. */
  number: 'text',
  /** District addressed (planned or real); it decides nothing about visibility. */
  district: 'text',
  /** District that may see the issue, from transfer on; null: the city only. Row-level security rests on it. */
  visible_to: 'text',
  street: 'text',
  enterprise: 'text',
  credit_code: 'text',
  place: 'text',
  problem: 'text',
  object_kind: 'text',
  content_kinds: 'text',
  source: 'text',
  /** Overall status shown to users, first rule of process-model section 2 that holds. */
  status: 'text',
  severity: 'text',
  competence: 'text',
  plan_id: 'text',
  campaign: 'text',
  round: 'text',
  batch_id: 'text',
  custody: 'text',
  feedback: 'text',
  rectification: 'text',
  supervision: 'text',
  closure: 'text',
  penalty: 'text',
  /** Plain days, `YYYY-MM-DD`. */
  discovered_on: 'text',
  transferred_on: 'text',
  feedback_due: 'text',
  rectification_due: 'text',
  signed_off_on: 'text',
  /** On the inspection problem list; raised to the city's own supervision; a feedback or rectification was late. */
  listed: 'boolean',
  raised: 'boolean',
  late: 'boolean',
  assignee: 'text',
  external_ref: 'text',
} as const;

export type IssueColumn = keyof typeof ISSUE_COLUMNS;

export const ISSUE_COLUMN_NAMES = Object.keys(ISSUE_COLUMNS) as readonly IssueColumn[];

/** Columns whose text the search finds. */
export const SEARCHED_COLUMNS: readonly IssueColumn[] = ['number', 'enterprise', 'problem', 'place', 'credit_code'];
