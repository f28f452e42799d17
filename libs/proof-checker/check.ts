import { readDay, sinceEpoch } from './day.js';
import { agree, disagree, Disagreement } from './disagreement.js';
import { walkHours } from './hours.js';
import { listedKinds, rowsOf, tableKinds, type KindOf } from './kinds.js';
import type { Proof, Row, Table } from './proof.js';
import { asProof } from './shape.js';
import { pausedDays, walk, type Step } from './walk.js';

/** `calendarChecked`: the day kinds were compared with a table from elsewhere, not only with each other. */
export type Verdict =
  | {
      readonly ok: true;
      readonly nominal: string;
      readonly effective: string;
      readonly provisional: boolean;
      readonly calendarChecked: boolean;
    }
  | { readonly ok: false; readonly at: string; readonly expected: unknown; readonly found: unknown };

/**
 * Recomputes a deadline proof from its start, term, pauses and extensions by walking the calendar day by day, and
 * reports the first disagreement.
 * @param json a proof as the engine writes it, parsed
 * @param table day kinds from another source; a table of another version than the proof's is not used
 */
export function checkProof(json: unknown, table?: Table): Verdict {
  try {
    const proof = asProof(json);
    agree('calendarVersion', proof.calendar.version, proof.calendarVersion);
    const used = table && table.version === proof.calendar.version ? table : undefined;
    if (proof.term.unit === 'HOUR') checkHours(proof);
    else checkDays(proof, used);
    const { nominal, effective, provisional } = proof;
    return { ok: true, nominal, effective, provisional, calendarChecked: used !== undefined };
  } catch (error) {
    if (!(error instanceof Disagreement)) throw error;
    return { ok: false, at: error.at, expected: error.expected, found: error.found };
  }
}

function checkHours(proof: Proof): void {
  const { end, endsAt } = walkHours(proof);
  agree('nominal', end, proof.nominal);
  agree('effective', end, proof.effective);
  agree('endsAt', endsAt, proof.endsAt);
  agree('provisional', false, proof.provisional);
}

function checkDays(proof: Proof, table: Table | undefined): void {
  if (!readDay(proof.start)) throw disagree('start', 'a day YYYY-MM-DD', proof.start);
  const listed = listedKinds(proof);
  const known = table && tableKinds(table);
  if (known) for (const { at, row } of rowsOf(proof)) agree(`${at}.kind`, known(row.date), row.kind);
  const walked = walk(proof, known ?? listed);
  checkPauses(proof);
  agree('segments.length', walked.segments.length, proof.segments.length);
  walked.segments.forEach((segment, index) => {
    const found = proof.segments[index];
    const at = `segments[${index}]`;
    steps(`${at}.days`, segment.steps, found?.days ?? []);
    agree(`${at}.from`, segment.from, found?.from);
    agree(`${at}.to`, segment.to, found?.to);
    agree(`${at}.corresponding`, segment.corresponding, found?.corresponding);
    agree(`${at}.pauseDays`, segment.pauseDays, found?.pauseDays);
  });
  agree('nominal', walked.nominal, proof.nominal);
  steps('roll', walked.roll, proof.roll);
  agree('effective', walked.effective, proof.effective);
  const end = readDay(walked.effective);
  agree('endsAt', end ? (sinceEpoch(end) * 24 + 16) * 3_600_000 : null, proof.endsAt);
  agree('endsAtText', `${walked.effective}T24:00+08:00`, proof.endsAtText);
  agree(
    'provisional',
    proof.start < proof.calendar.knownFrom || walked.effective > proof.calendar.knownUntil,
    proof.provisional,
  );
  if (known) checkOther(proof, known);
}

/** Rows must be the walk's, one for one. */
function steps(at: string, expected: readonly Step[], found: readonly Row[]): void {
  expected.forEach((step, index) => {
    agree(`${at}[${index}].date`, step.date, found[index]?.date);
    agree(`${at}[${index}].state`, step.state, found[index]?.state);
    agree(`${at}[${index}].ordinal`, step.ordinal, found[index]?.ordinal);
  });
  agree(`${at}.length`, expected.length, found.length);
}

/** The merged intervals must hold the same days as the pauses, each once. */
function checkPauses(proof: Proof): void {
  const expected = [...pausedDays(proof)].sort();
  const found = [...pausedDays({ start: proof.start, pauses: proof.mergedPauses })].sort();
  expected.forEach((day, index) => agree(`mergedPauses (day ${index + 1})`, day, found[index]));
  agree('mergedPauses (days)', expected.length, found.length);
  agree(
    'mergedPauses (sum)',
    expected.length,
    proof.mergedPauses.reduce((sum, { days }) => sum + days, 0),
  );
}

function checkOther(proof: Proof, known: KindOf): void {
  if (!proof.otherReading) return;
  const { nominal, effective } = walk({ ...proof, term: proof.otherReading.term }, known);
  agree('otherReading.nominal', nominal, proof.otherReading.nominal);
  agree('otherReading.effective', effective, proof.otherReading.effective);
}
