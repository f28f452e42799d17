import type { Stack, StackOptions } from './stack.mjs';

export interface TestStackOptions extends Omit<
  StackOptions,
  'dataDir' | 'external' | 'database' | 'namespace' | 'fresh'
> {
  /** True for a suite that kills PostgreSQL or Temporal: it gets servers of its own. Default false. */
  ownServers?: boolean;
}

/**
 * A stack for one suite, with a database and a Temporal namespace of its own, gone after `stop()`. Inside `npm test`
 * it lives on the shared servers (about a second), alone it starts its own (about five). Default parts: pg, temporal.
 */
export function testStack(options?: TestStackOptions): Promise<Stack>;
