import type { Grid } from '../list/grid.js';
import { columnLetter, type Notice } from '../notice.js';
import { readPenalty, type PenaltyAnswer, type Reason } from './penalty-answer.js';
import { fingerprint, readToken, type RowToken } from './token.js';
import type { AnnexRow } from './types.js';

/** Column numbers from 0. */
export interface AnnexColumns {
  readonly number: number;
  readonly enterprise: number;
  readonly problem: number;
  readonly rectification: number;
  readonly penalty: number;
}

/** One row of the form; null for an empty line. */
export function readAnnexRow(
  grid: Grid,
  row: number,
  columns: AnnexColumns,
  reasons: readonly Reason[],
): AnnexRow | null {
  const problems: Notice[] = [];
  const report = (column: number, code: string, zh: string, en: string): void => {
    problems.push({ row, column: columnLetter(column), code, severity: 'error', zh, en });
  };
  const text = (column: number): string => {
    const { cell } = grid.through(row, column);
    if (!cell.isFormula) return cell.text;
    report(column, 'FORMULA_CELL', '单元格是公式，请改为填写文字', 'the cell is a formula; enter the text itself');
    return '';
  };
  const enterprise = text(columns.enterprise);
  const problem = text(columns.problem);
  const rectification = text(columns.rectification);
  const penaltyAnswer = readPenalty(text(columns.penalty), reasons);
  const token = tokenOf(grid, row);
  const answered = rectification !== '' || penaltyAnswer.text !== '';
  if (!token && enterprise === '' && problem === '' && !answered && problems.length === 0) return null;
  const changed = token ? token.answers !== fingerprint(rectification, penaltyAnswer.text) : answered;
  checkFixed(token, enterprise, problem, columns, report);
  if (changed) checkAnswers(rectification, penaltyAnswer, columns, report);
  const identity = token ? { issueId: token.issueId, version: token.version } : {};
  const number = grid.through(row, columns.number).cell.text;
  return { row, ...identity, number, enterprise, problem, rectification, penaltyAnswer, changed, problems };
}

/** Ours stands in a hidden column, wherever columns were moved to. */
function tokenOf(grid: Grid, row: number): RowToken | null {
  for (let column = 0; column < grid.width(); column += 1) {
    const token = readToken(grid.at(row, column).text);
    if (token) return token;
  }
  return null;
}

type Report = (column: number, code: string, zh: string, en: string) => void;

function checkFixed(
  token: RowToken | null,
  enterprise: string,
  problem: string,
  columns: AnnexColumns,
  report: Report,
): void {
  if (token && token.fixed !== fingerprint(enterprise, problem)) {
    report(
      columns.enterprise,
      'ROW_REWRITTEN',
      '企业名称或问题与移交的不一致，请恢复原文或重新下载',
      'enterprise or problem differ from what was transferred',
    );
  }
  if (!token && enterprise === '')
    report(columns.enterprise, 'CELL_EMPTY', '没有填写企业名称', 'the enterprise is missing');
  if (!token && problem === '')
    report(columns.problem, 'CELL_EMPTY', '没有填写存在的环境问题', 'the problem is missing');
}

/** Plan 001, 四(三): the answer covers rectification and penalty. */
function checkAnswers(rectification: string, answer: PenaltyAnswer, columns: AnnexColumns, report: Report): void {
  if (rectification === '')
    report(columns.rectification, 'RECTIFICATION_EMPTY', '没有填写整改情况', 'rectification is not answered');
  if (answer.text === '') report(columns.penalty, 'PENALTY_EMPTY', '没有填写是否立案处罚', 'penalty is not answered');
  else if (answer.filed === null) {
    report(
      columns.penalty,
      'PENALTY_UNCLEAR',
      `“${answer.text.slice(0, 30)}”看不出是否立案，请写“是”或“否（原因）”`,
      'write 是 or 否（原因）',
    );
  } else if (!answer.filed && (answer.text.length <= 3 || answer.text.includes('请注明原因'))) {
    report(columns.penalty, 'PENALTY_REASON_MISSING', '没有立案的，请注明原因', 'say why no case was filed');
  }
}
