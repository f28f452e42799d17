import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const main = fileURLToPath(new URL('../../../apps/cli/main.js', import.meta.url));
const golden = fileURLToPath(new URL('../../../../test/data/golden-deadlines.csv', import.meta.url));
const huandu = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
};

describe('the command line', () => {
  let folder = '';
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'huandu-cli-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('answers a deadline as one line of JSON', () => {
    const line = '{"nominal":"2026-02-20","effective":"2026-02-24","provisional":false}\n';
    expect(huandu('deadline', '--rule', 'FEEDBACK15', '--start', '2026-02-05')).toEqual({
      status: 0,
      stdout: line,
      stderr: '',
    });
    expect(huandu('deadline', '--rule', 'FEEDBACK15', '--start', '2026-02-05', '--json').stdout).toBe(line);
    expect(huandu('deadline', '--n', '15', '--unit', 'CAL', '--roll', 'FWD', '--start', '2026-02-05').stdout).toBe(
      line,
    );
  });

  it('takes pauses and extensions', () => {
    const { stdout } = huandu(
      'deadline',
      '--rule',
      'P-02',
      '--start',
      '2024-07-05',
      '--pause',
      '2024-07-10..2024-07-25',
    );
    expect(JSON.parse(stdout)).toMatchObject({ effective: '2024-10-18' });
    const extended = huandu('deadline', '--rule', 'P-02', '--start', '2024-07-05', '--extend', '30CAL');
    expect(JSON.parse(extended.stdout)).toMatchObject({ nominal: '2024-11-02', effective: '2024-11-04' });
  });

  it('computes the golden table: all rows the same, the last one flagged', () => {
    const { stdout, status } = huandu('deadline', '--csv', golden);
    const [computed, printed] = [stdout, readFileSync(golden, 'utf8')].map((text) => text.trim().split('\n'));
    expect(status).toBe(0);
    expect(computed?.slice(0, -1)).toEqual(printed?.slice(0, -1));
    expect(computed?.at(-1)).toBe('PROVISIONAL,2026-12-31,5,WD,FWD,2027-01-08,2027-01-08 provisional');
  });

  it('names the broken row of a table and still computes the others', () => {
    const file = join(folder, 'rows.csv');
    writeFileSync(file, '\uFEFFrule,start,n,unit,roll\r\nFEEDBACK15,2026-02-05,,,\r\nX,2026-02-31,5,WD,FWD\r\n');
    const { status, stdout, stderr } = huandu('deadline', '--csv', file);
    expect(status).toBe(1);
    expect(stdout).toContain('FEEDBACK15,2026-02-05,,,,2026-02-20,2026-02-24');
    expect(stderr).toContain('第 3 行');
  });

  it('explains a date in Chinese, and as a proof that the checker accepts', () => {
    const { stdout } = huandu('deadline', '--rule', 'FEEDBACK15', '--start', '2026-02-05', '--explain');
    expect(stdout).toContain('2026-02-14 周六  第 9 日（春节调休上班日）');
    expect(stdout).toContain('国办发明电〔2025〕7号');
    expect(stdout).toContain('如按工作日理解: 2026-03-04');
    const file = join(folder, 'proof.json');
    const proof = huandu('deadline', '--rule', 'FEEDBACK15', '--start', '2026-02-05', '--explain', '--json').stdout;
    writeFileSync(file, proof);
    expect(huandu('check-proof', file)).toMatchObject({ status: 0, stdout: expect.stringContaining('一致') });
    writeFileSync(file, proof.replace('"effective":"2026-02-24"', '"effective":"2026-02-25"'));
    const refused = huandu('check-proof', file, '--json');
    expect(refused.status).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({ ok: false, at: 'effective', expected: '2026-02-24' });
  });

  it.each([
    [['nonsense'], '没有命令“nonsense”'],
    [['deadline'], '缺少起算日'],
    [['deadline', '--rule', 'P-99', '--start', '2026-02-05'], '没有规则“P-99”'],
    [['deadline', '--rule', 'P-05', '--start', '2026-02-30'], '不是有效日期'],
    [['deadline', '--rule', 'P-05', '--n', '5', '--start', '2026-02-03'], '不能同时给'],
    [['deadline', '--n', '5', '--unit', 'WEEK', '--start', '2026-02-03'], '单位“WEEK”'],
    [['deadline', '--n', 'x', '--unit', 'WD', '--start', '2026-02-03'], '期限数“x”'],
    [['deadline', '--n', '5', '--start', '2026-02-03'], '请给出 --rule'],
    [['deadline', '--bogus'], '参数有误'],
    [['deadline', '--rule', 'K2', '--start', '2026-02-05', '--start', '2026-02-06'], '--start 只能给一次'],
    [['deadline', '--csv', '/does/not/exist'], '读不到文件'],
    [['check-proof'], '请给出一个证明文件'],
    [['check-proof', '/does/not/exist'], '读不到文件'],
  ])('refuses %j with exit code 2 and a sentence', (args, sentence) => {
    const { status, stdout, stderr } = huandu(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr).toMatch(/[a-z]+ [a-z]+.*[.:]/);
  });

  it('lists its commands when called without one', () => {
    expect(huandu()).toMatchObject({ status: 0, stdout: expect.stringContaining('check-proof') });
  });
});
