import type { Pool } from 'pg';
import type { CommandDoor } from '#libs/commands/index.js';
import type { Issue } from '#libs/domain/issue/index.js';
import type { Refusal } from '#libs/domain/kernel/decision.js';
import type { Actor } from '#libs/domain/kernel/roles.js';
import type { AnnexRow } from '#libs/excel/index.js';
import { scopeOf, type WorldSource } from '#libs/persistence/index.js';
import { annexIssues, answeredSince } from '#libs/queries/index.js';
import { commandsOf, refusalOf, writeRow, type AnnexMode } from './answers.js';

type Sentence = Pick<Refusal, 'zh' | 'en'>;

export interface AnnexResult {
  readonly row: number;
  readonly number: string | null;
  readonly issueId: string | null;
  readonly state: 'done' | 'ready' | 'unchanged' | 'refused';
  readonly problem: Sentence | null;
}

export interface Taking {
  readonly pool: Pool;
  readonly door: CommandDoor;
  readonly world: WorldSource;
  readonly actor: Actor;
  readonly district: string;
  readonly mode: AnnexMode;
  readonly dryRun: boolean;
  readonly fileHash: string;
  /** Business time, epoch milliseconds. */
  readonly now: number;
}

const unknown: Sentence = {
  zh: '系统中没有移交本区县的这个问题，请重新下载整改表。',
  en: 'No such problem was transferred to this district; download the form again.',
};
const twice: Sentence = {
  zh: '有多个问题与此行相符，请用下载的整改表填写。',
  en: 'Several problems match this row; use the downloaded form.',
};
const stale: Sentence = {
  zh: '下载之后该问题的反馈已有变化，请重新下载后填写。',
  en: 'The feedback changed since the form was downloaded; download it again.',
};

/** Every row of an uploaded form by itself: what is wrong with one does not stop the others. */
export async function takeAnswers(taking: Taking, rows: readonly AnnexRow[]): Promise<AnnexResult[]> {
  const issues = await annexIssues(taking.pool, scopeOf(taking.actor), taking.district, true);
  const results: AnnexResult[] = [];
  for (const row of rows) results.push(await takeRow(taking, issues, row));
  return results;
}

async function takeRow(taking: Taking, issues: readonly Issue[], row: AnnexRow): Promise<AnnexResult> {
  const issue = matching(issues, row);
  const found = 'id' in issue ? issue : null;
  const at = { row: row.row, number: found?.number ?? null, issueId: found?.id ?? null };
  const refused = (problem: Sentence): AnnexResult => ({
    ...at,
    state: 'refused',
    problem: { zh: problem.zh, en: problem.en },
  });
  const fault = row.problems.find(({ severity }) => severity === 'error');
  if (fault !== undefined) return refused(fault);
  if (found === null) return refused(issue as Sentence);
  const { door, world, actor, mode, fileHash, now } = taking;
  if (!row.changed || onRecord(found, row, mode)) return { ...at, state: 'unchanged', problem: null };
  if (await isStale(taking, found, row)) return refused(stale);
  const commands = commandsOf(row, found, mode, actor);
  const refusal = refusalOf(commands, found, { now, actor, aggregateId: found.id, world: world.current() });
  if (refusal !== null) return refused(refusal);
  if (taking.dryRun) return { ...at, state: 'ready', problem: null };
  const met = await writeRow(door, actor, found, commands, `annex:${fileHash.slice(0, 40)}:${row.row}:${mode}`);
  return met === null ? { ...at, state: 'done', problem: null } : refused(met);
}

/** The record says so already: this file was taken before, or someone else wrote the same. */
function onRecord(issue: Issue, row: AnnexRow, mode: AnnexMode): boolean {
  const last = mode === 'submit' ? issue.submissions.at(-1) : issue.draftFeedback;
  const sent = mode === 'prepare' || ['submitted', 'accepted'].includes(issue.tracks.feedback);
  return sent && last?.rectificationText === row.rectification && last.penaltyText === row.penaltyAnswer.text;
}

/** Since the download, another answer than this row's was prepared or sent, or one was judged. */
async function isStale({ pool, actor }: Taking, issue: Issue, row: AnnexRow): Promise<boolean> {
  if (row.version === undefined || issue.draftFeedback?.rectificationText === row.rectification) return false;
  return answeredSince(pool, scopeOf(actor), issue.id, row.version);
}

function matching(issues: readonly Issue[], row: AnnexRow): Issue | Sentence {
  const same = (issue: Issue): boolean =>
    row.issueId === undefined
      ? issue.finding.enterprise === row.enterprise && issue.finding.problem === row.problem
      : issue.id === row.issueId;
  const found = issues.filter(same);
  if (found.length > 1) return twice;
  return found[0] ?? unknown;
}
