import { REGISTRY, verify, type Finding } from '#libs/commands/index.js';
import type { Command, ExitCode } from '../command.js';
import { onDatabase } from './database.js';

const PROBLEMS: Readonly<Record<Finding['problem'], string>> = {
  gap: '序号不连续 / sequence has a gap',
  'broken-chain': '与前一事件的散列链断开 / chain to the event before is broken',
  'wrong-hash': '内容与散列不符 / contents do not match the hash',
  'not-foldable': '无法由事件重算状态 / events cannot be folded',
  'head-differs': '当前版本与最后一个事件不符（可能被截尾） / version is not the last event (tail cut?)',
  'state-differs': '当前状态与事件重算结果不符 / state is not the fold of the events',
  'no-row': '有事件而无当前状态 / events without a row',
  'no-events': '有当前状态而无事件 / a row without events',
};

/** Checks sequence, chain and hash of every event, and that states are their folds. Exit code 1 names what is wrong. */
export const command: Command = {
  usage: ['verify [--json]'],
  options: {},
  async run({ json }, out): Promise<ExitCode> {
    const report = await onDatabase(({ pool }) => verify(pool, REGISTRY));
    if (json) out.print(JSON.stringify(report));
    else {
      for (const { aggregateType, aggregateId, seq, type, problem } of report.findings) {
        out.print(
          `${aggregateType} ${aggregateId} ${seq === null ? '' : `#${seq} ${type ?? ''} `}${PROBLEMS[problem]}`,
        );
      }
      const verdict = report.ok ? '记录完整 / The record is whole' : '记录有误 / The record is damaged';
      out.print(`${verdict}: ${report.events} events, ${report.aggregates} aggregates, root ${report.root}`);
    }
    return report.ok ? 0 : 1;
  },
};
