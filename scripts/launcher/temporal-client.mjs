import { Problem } from './problem.mjs';
import { until } from './until.mjs';

const RETENTION_DAYS = 30;

/** A gRPC connection for one piece of work; null when there is no server. */
async function withConnection(address, work) {
  const { Connection } = await import('@temporalio/client');
  let connection;
  try {
    connection = await Connection.connect({ address, connectTimeout: 1_500 });
  } catch {
    return null;
  }
  try {
    return await connection.withDeadline(Date.now() + 5_000, () => work(connection.workflowService));
  } finally {
    await connection.close();
  }
}

const NOT_FOUND = 5;
const ALREADY_EXISTS = 6;

/**
 * Whether the server at `host:port` does its work in this namespace: its history service answers that an execution
 * which never was is not there.
 */
export async function temporalAnswers(address, namespace = 'temporal-system') {
  try {
    const execution = { workflowId: 'huandu-is-it-there' };
    return Boolean(
      await withConnection(address, (service) => service.describeWorkflowExecution({ namespace, execution })),
    );
  } catch (error) {
    return error.code === NOT_FOUND && !/namespace/i.test(error.details ?? '');
  }
}

/** Makes the namespace unless it is there and waits until the server uses it (its cache is refreshed every 2 s). */
export async function ensureNamespace(address, namespace) {
  const retention = { seconds: RETENTION_DAYS * 24 * 3600 };
  let reason = 'no answer';
  const there = await until(
    async () => {
      try {
        return await withConnection(address, async (service) => {
          await service.registerNamespace({ namespace, workflowExecutionRetentionPeriod: retention });
          return true;
        });
      } catch (error) {
        reason = error.details ?? error.message;
        return error.code === ALREADY_EXISTS;
      }
    },
    30_000,
    200,
  );
  const known = there && (await until(() => temporalAnswers(address, namespace), 30_000, 200));
  if (!known) throw new Problem(`Temporal at ${address} does not offer the namespace ${namespace}: ${reason}`);
}
