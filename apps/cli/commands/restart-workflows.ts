import { openTemporal, restartWorkflows, temporalSettings } from '#libs/temporal/index.js';
import type { Command, ExitCode } from '../command.js';
import { onDatabase } from './database.js';
import { CliFailure } from './failure.js';

/** Arms the workflows of open issues anew from the record: those that Temporal does not run, or `--all`. The relay of a worker starts them. */
export const command: Command = {
  usage: ['restart-workflows [--all] [--json]'],
  options: { all: { type: 'boolean' } },
  async run(call, out): Promise<ExitCode> {
    const all = call.values['all'] === true;
    const report = await onDatabase(async ({ pool }) => {
      const { client, close } = openTemporal(await temporalSettings());
      try {
        if (!all) await client.connection.ensureConnected();
        return await restartWorkflows(pool, client, all);
      } catch (error) {
        if (error instanceof Error && /UNAVAILABLE|DEADLINE|connect/i.test(error.message))
          throw new CliFailure(
            'Temporal 连接失败，请检查 TEMPORAL_ADDRESS',
            'Temporal does not answer: check TEMPORAL_ADDRESS',
          );
        throw error;
      } finally {
        await close();
      }
    });
    if (call.json) out.print(JSON.stringify(report));
    else out.print(`${report.open} 个未销号问题 / open issues, ${report.restarted} 已重启 / restarted`);
    return 0;
  },
};
