import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { run } from '#apps/cli/run.js';
import { readAnnex } from '#libs/excel/index.js';
import { House } from './house.js';

let house: House;
let folder: string;
const before = process.env['DATABASE_URL'];
beforeAll(async () => {
  house = await House.open();
  folder = mkdtempSync(join(tmpdir(), 'huandu-cli-'));
  process.env['DATABASE_URL'] = house.database.appUrl;
});
afterAll(async () => {
  if (before === undefined) delete process.env['DATABASE_URL'];
  else process.env['DATABASE_URL'] = before;
  rmSync(folder, { recursive: true });
  await house.close();
});

async function huandu(...argv: string[]): Promise<{ code: number; printed: string }> {
  const lines: string[] = [];
  const code = await run(argv, { print: (line) => lines.push(line), say: (line) => lines.push(line) });
  return { code, printed: lines.join('\n') };
}

describe('tables on the command line', () => {
  it('are imported in the name of an account, each row once', async () => {
    const file = join(folder, 'list.csv');
    writeFileSync(file, '区县,企业名称,存在的环境问题,发现时间\n渝中区,甲公司,未密闭,2024.6.21\n');
    const call = [
      'import',
      file,
      '--as',
      'leader-1',
      '--inspectors',
      'ins-1,ins-2',
      '--content-kind',
      '99',
      '--object-kind',
      '3',
      '--source',
      'superior',
    ];
    expect(await huandu(...call)).toMatchObject({ code: 0, printed: expect.stringContaining('新登记 1 行') });
    expect(await huandu(...call)).toMatchObject({ code: 0, printed: expect.stringContaining('此前已登记') });
    expect((await huandu('import', file, '--as', 'nobody')).code).toBe(2);
    expect((await huandu('import', file, '--as', 'lia-1')).code).toBe(1);
  });

  it('go out as the annex form of a district', async () => {
    await house.aTransferredIssue();
    const file = join(folder, 'annex.xlsx');
    expect(await huandu('export-annex', '--district', '渝中区', file, '--json')).toEqual({
      code: 0,
      printed: JSON.stringify({ district: '渝中区', rows: 1, file }),
    });
    expect(await readAnnex(readFileSync(file))).toMatchObject({
      ok: true,
      value: { rows: [{ enterprise: '重庆某水泥有限公司', changed: false }] },
    });
    expect(await huandu('export-annex', '--district', '不存在区', file)).toMatchObject({
      code: 2,
      printed: expect.stringContaining('不存在区'),
    });
  });
});
