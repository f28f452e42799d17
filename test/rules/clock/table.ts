import { readFileSync } from 'node:fs';
import type { Table } from '#libs/proof-checker/index.js';

/**
 * Day kinds straight from the data file of chinese-days, without a line of our calendar's code; after the last year the
 * week pattern and the six fixed statutory days.
 */
export function tableFromPackage(version: string): Table {
  const file = new URL('../../../../node_modules/chinese-days/dist/chinese-days.json', import.meta.url);
  const { holidays, workdays } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>;
  const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];
  const days: Record<string, string> = {};
  const end = Date.UTC(2045, 0, 1);
  for (let at = Date.UTC(2003, 0, 1); at < end; at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    const weekend = [0, 6].includes(new Date(at).getUTCDay());
    const holiday = holidays?.[day] ?? (day > '2026-12-31' && fixed.includes(day.slice(5)));
    days[day] = workdays?.[day] ? 'make-up-workday' : holiday ? 'holiday' : weekend ? 'weekend' : 'workday';
  }
  return { version, days };
}
