import { rebuild, REGISTRY } from '#libs/commands/index.js';
import { textOption, UsageError, type Command, type ExitCode } from '../command.js';
import { onDatabase } from './database.js';

/** Makes projections, tasks, clocks and search again from the events; `--check` only compares (exit code 1 when they differ). */
export const command: Command = {
  usage: ['rebuild [--type issue] [--check] [--json]'],
  options: { type: { type: 'string' }, check: { type: 'boolean' } },
  async run(call, out): Promise<ExitCode> {
    const type = textOption(call, 'type');
    const known = [...REGISTRY.keys()];
    if (type !== undefined && !known.includes(type)) {
      throw new UsageError(
        `没有“${type}”这种对象，可用：${known.join('、')}`,
        `there is no kind "${type}": ${known.join(', ')}`,
      );
    }
    const checkOnly = call.values['check'] === true;
    const report = await onDatabase(({ pool }) =>
      rebuild(pool, REGISTRY, { checkOnly, ...(type === undefined ? {} : { type }) }),
    );
    if (call.json) out.print(JSON.stringify(report));
    else {
      report.different.forEach((id) => out.print(id));
      const done = checkOnly ? '不一致 / differ' : '已重建 / rebuilt';
      out.print(`${report.aggregates} 个对象 / aggregates, ${report.differences} ${done}`);
    }
    return checkOnly && report.differences > 0 ? 1 : 0;
  },
};
