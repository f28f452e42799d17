import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';

import { run } from '#apps/cli/run.js';
import { open } from './files.js';

const folder = mkdtempSync(join(tmpdir(), 'huandu-import-'));
afterAll(() => rmSync(folder, { recursive: true }));
const list = (name: string): string => fileURLToPath(new URL(`../../../../test/data/lists/${name}`, import.meta.url));

async function huandu(...argv: string[]): Promise<{ code: number; printed: string; said: string }> {
  const printed: string[] = [];
  const said: string[] = [];
  const code = await run(argv, { print: (line) => printed.push(line), say: (line) => said.push(line) });
  return { code, printed: printed.join('\n'), said: said.join('\n') };
}

describe('huandu import --dry-run', () => {
  it('answers columns, rows and the problems of each row, as JSON', async () => {
    const { code, printed } = await huandu('import', '--dry-run', list('01-cq-2021-batch4-sources.csv'), '--json');
    const report = JSON.parse(printed) as { rows: object[] };
    expect(code).toBe(0);
    expect(report).toMatchObject({
      kind: 'problem-list',
      recognised: true,
      columns: [{ column: 'A', heading: '序号', field: 'number' }, { column: 'B', field: 'district' }, {}, {}, {}],
      counts: { rows: 10, usable: 10, withErrors: 0 },
      skipped: [{ kind: 'title' }, { kind: 'title' }, { kind: 'heading' }],
    });
    expect(report.rows[1]).toMatchObject({
      row: 5,
      district: { code: '500105', name: '江北区' },
      enterprise: '某商住工程项目A',
    });
  });

  it('says in sentences what a list lacks, and answers 1', async () => {
    const { code, printed } = await huandu('import', '--dry-run', list('06-national-2017-daily-fines.csv'));
    expect(code).toBe(1);
    expect(printed).toContain('没有“区县”一列');
  });

  it('writes the problems back into a copy, and never over a file that is there', async () => {
    const copy = join(folder, 'checked.xlsx');
    const file = list('05-mee-2018-06-unrectified-by-county.csv');
    await huandu('import', '--dry-run', file, '--annotate', copy);
    const rows = (await open(readFileSync(copy))).sheets[0]?.rows ?? [];
    expect(rows[2]?.cells.at(-1)?.text).toContain('B3：“天津市”不在重庆');
    expect(await huandu('import', '--dry-run', file, '--annotate', copy)).toMatchObject({ code: 2 });
  });

  it.each([
    [['import'], '请给出一个表格文件'],
    [['import', '--dry-run', 'nowhere.xlsx'], '读不到文件'],
    [['import', '--dry-run', 'a', '--year', '24'], '--year'],
    [['import', '--dry-run', 'a', '--handed-over', '2024-02-30'], '--handed-over'],
  ])('refuses a wrong call: %s', async (argv, sentence) => {
    const { code, said } = await huandu(...argv);
    expect(code).toBe(2);
    expect(said).toContain(sentence);
  });
});
