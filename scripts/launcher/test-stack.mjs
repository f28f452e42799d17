import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropDatabase } from './postgres.mjs';
import { startStack } from './stack.mjs';

/** Parts that only a suite with servers of its own may have: it may kill them. */
const SERVERS = ['pg', 'temporal'];

/**
 * A stack for one test suite: its own database and its own namespace, on the servers that `npm test` has started
 * when there are any, otherwise on servers of its own. Everything goes when it stops. See test-stack.d.mts.
 */
export async function testStack({ parts = SERVERS, ownServers = false, ...options } = {}) {
  const { HUANDU_TEST_SERVER_URL: serverUrl, HUANDU_TEST_TEMPORAL_ADDRESS: temporalAddress } = process.env;
  const shared = Boolean(serverUrl && temporalAddress) && !ownServers;
  const dataDir = await mkdtemp(join(tmpdir(), 'huandu-test-'));
  const mark = `t_${randomBytes(4).toString('hex')}`;
  const own = shared
    ? {
        parts: parts.filter((part) => !SERVERS.includes(part)),
        external: { serverUrl, temporalAddress },
        database: mark,
        namespace: mark,
      }
    : { parts };
  const remove = () => rm(dataDir, { recursive: true, force: true });
  try {
    const stack = await startStack({ dataDir, ...own, ...options });
    const stop = async () => {
      await stack.stop();
      if (shared) await dropDatabase(serverUrl, mark);
      await remove();
    };
    return { ...stack, stop };
  } catch (error) {
    if (!process.env.HUANDU_DEBUG) await remove();
    throw error;
  }
}
