import { randomUUID } from 'node:crypto';
import { businessNow, moveClock, openDoor } from '#libs/commands/index.js';
import type { Actor } from '#libs/domain/kernel/roles.js';
import { loadSettings } from '#libs/platform/index.js';
import { textOption, UsageError, type Call, type Command, type ExitCode } from '../command.js';
import { onDatabase } from './database.js';
import { CliFailure } from './failure.js';

const CLI: Actor = { id: 'cli', roles: ['operator'], unit: 'city' };
const DAY = 86_400_000;

/** Shows or moves the drill clock of the whole environment, forward only; refused unless drills are on. */
export const command: Command = {
  usage: ['set-clock --days 16', 'set-clock --to 2026-12-08T09:00:00+08:00', 'set-clock   (shows the clock)'],
  options: { days: { type: 'string' }, to: { type: 'string' } },
  async run(call, out): Promise<ExitCode> {
    return onDatabase(async (database): Promise<ExitCode> => {
      const from = await businessNow(database.pool);
      const to = target(call, from);
      if (to !== null) {
        if (!loadSettings().drill)
          throw new CliFailure('演练时钟未启用（HUANDU_DRILL=on）', 'drills are off here (HUANDU_DRILL=on)');
        const { door } = await openDoor(database);
        const outcome = await moveClock(door, CLI, to, randomUUID());
        if (outcome.kind !== 'done')
          throw new CliFailure(outcome.refusal.zh.replace(/。$/, ''), outcome.refusal.en.replace(/\.$/, ''));
      }
      const now = new Date(await businessNow(database.pool)).toISOString();
      out.print(call.json ? JSON.stringify({ now }) : now);
      return 0;
    });
  },
};

function target(call: Call, now: number): number | null {
  const [days, to] = [textOption(call, 'days'), textOption(call, 'to')];
  if (days === undefined && to === undefined) return null;
  const at = days === undefined ? Date.parse(to ?? '') : now + Number(days) * DAY;
  if (Number.isNaN(at) || (days !== undefined && to !== undefined)) {
    throw new UsageError('请给出 --days 天数 或 --to 时刻', 'give either --days N or --to INSTANT');
  }
  return Math.round(at);
}
