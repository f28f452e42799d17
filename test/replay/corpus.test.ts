import { describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { workflowBundle } from '#apps/worker/bundle.js';
import { CORPUS, fromJson } from '../support/corpus.js';

Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });

/** R11: what was begun with the code of yesterday goes on with the code of today. */
describe('the corpus of histories', () => {
  it('replays without a difference', async () => {
    const files = (await readdir(CORPUS)).filter((name) => name.endsWith('.json'));
    expect(files.length).toBeGreaterThanOrEqual(8);
    const histories = await Promise.all(
      files.map(async (name) => ({ workflowId: name, history: fromJson(await readFile(`${CORPUS}${name}`, 'utf8')) })),
    );
    const broken: string[] = [];
    for await (const { workflowId, error } of Worker.runReplayHistories(
      { workflowBundle: await workflowBundle() },
      histories,
    )) {
      if (error) broken.push(`${workflowId}: ${error.message}`);
    }
    expect(broken).toEqual([]);
  }, 60_000);
});
