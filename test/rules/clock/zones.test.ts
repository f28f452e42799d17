import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

const child = fileURLToPath(new URL('./zones-child.js', import.meta.url));
const ZONES = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati', 'Europe/London'];

interface Answer {
  readonly offset: number;
  readonly held: number;
  readonly digest: string;
}

describe('the machine’s time zone', () => {
  it('changes no deadline: 10,000 proofs hold and are the same, byte for byte, under five zones', async () => {
    const answers = await Promise.all(
      ZONES.map(async (TZ) => {
        const { stdout } = await promisify(execFile)(process.execPath, [child], { env: { ...process.env, TZ } });
        return JSON.parse(stdout) as Answer;
      }),
    );
    expect(answers.map(({ offset }) => offset)).toEqual([0, -480, 240, -840, -60]);
    expect(answers.map(({ held }) => held)).toEqual([10_000, 10_000, 10_000, 10_000, 10_000]);
    expect(new Set(answers.map(({ digest }) => digest)).size).toBe(1);
  }, 300_000);
});
