import { writeFileSync } from 'node:fs';
import {
  annotateErrors,
  readAnnex,
  readWorkbook,
  recogniseWorkbook,
  type FileRefusal,
  type ListContext,
} from '#libs/excel/index.js';
import { UsageError, type ExitCode, type Output } from '../../command.js';
import { annexReport, listReport, type Report } from './report.js';

export interface DryRunOptions extends ListContext {
  /** Where to write a copy of the file with the errors in it. */
  readonly annotate: string | null;
}

/** Reads a file as an import would, applies nothing, and says what was understood. 0 all rows can be taken, 1 not all. */
export async function dryRun(file: Buffer, options: DryRunOptions, json: boolean, out: Output): Promise<ExitCode> {
  const read = await readWorkbook(file);
  if (!read.ok) return refused(read.refusal, json, out);
  const list = recogniseWorkbook(read.value, options);
  const annex = list.recognised ? null : await readAnnex(file);
  const report = annex?.ok === true ? annexReport(annex.value) : listReport(list);
  if (json) out.print(JSON.stringify(report));
  else sentences(report).forEach((line) => out.print(line));
  if (options.annotate !== null) await writeBack(file, report, options.annotate, out);
  return report.recognised && report.counts.withErrors === 0 ? 0 : 1;
}

function refused(refusal: FileRefusal, json: boolean, out: Output): ExitCode {
  if (json) out.print(JSON.stringify({ recognised: false, refusal }));
  else [`${refusal.zh}。`, `${refusal.code}: ${refusal.en}.`].forEach((line) => out.print(line));
  return 1;
}

async function writeBack(file: Buffer, report: Report, path: string, out: Output): Promise<void> {
  const errors = report.problems.flatMap(({ row, column, zh }) => (row === null ? [] : [{ row, column, zh }]));
  const done = await annotateErrors(file, errors, report.sheet);
  if (!done.ok) throw new UsageError(done.refusal.zh, done.refusal.en);
  try {
    writeFileSync(path, done.value, { flag: 'wx' });
  } catch {
    throw new UsageError(`写不了“${path}”（已存在或没有权限）`, `"${path}" cannot be written, or exists already`);
  }
  out.say(`已写回 ${errors.length} 处问题：${path}`);
}

function sentences(report: Report): string[] {
  const { kind, columns, problems, skipped, counts } = report;
  const name = { 'problem-list': '问题清单', annex: '整改表', unknown: '不是完整的问题清单或整改表' }[kind];
  return [
    `${name}：工作表“${report.sheet}”，可用 ${counts.usable} 行，有错 ${counts.withErrors} 行，略过 ${skipped.length} 行。`,
    ...columns.map((one) => `  ${one.column}  ${one.heading || '（空）'}  →  ${one.field ?? '不导入'}`),
    ...problems.map(
      (one) => `  ${one.column ?? ''}${one.row ?? '文件'}  ${mark(one.severity)}  ${one.zh}  [${one.code}]`,
    ),
  ];
}

const mark = (severity: string): string => ({ error: '错误', warning: '请核对', info: '说明' })[severity] ?? severity;
