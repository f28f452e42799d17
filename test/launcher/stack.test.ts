import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import pg from 'pg';
import { startStack, type Stack } from '#scripts/launcher/stack.mjs';

interface RunFile {
  readonly parts: Readonly<Record<string, { readonly pid: number; readonly port: number }>>;
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Row>(sql);
  await client.end();
  return rows;
}

async function retentionSeconds(stack: Stack): Promise<number> {
  const connection = await Connection.connect({ address: stack.urls.temporal });
  const { config } = await connection.workflowService.describeNamespace({ namespace: stack.urls.namespace });
  await connection.close();
  return Number(config?.workflowExecutionRetentionTtl?.seconds);
}

describe('a stack with the real PostgreSQL and Temporal server', () => {
  let folder: string;
  let stack: Stack;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'huandu-stack-'));
    stack = await startStack({ dataDir: folder, parts: ['pg', 'temporal'] });
  });

  afterAll(async () => {
    await stack.stop();
    await rm(folder, { recursive: true });
  });

  it('keeps what was committed when PostgreSQL is killed, and comes back on the same port', async () => {
    await query(stack.urls.databaseAdmin, 'create table kept as select 41 as n');
    const before = stack.pids()['postgres'];
    expect(stack.kill('pg')).toBe(true);
    await stack.waitHealthy('pg');
    expect(stack.pids()['postgres']).not.toBe(before);
    expect(await query(stack.urls.databaseAdmin, 'select n from kept')).toEqual([{ n: 41 }]);
  });

  it('has the namespace with thirty days of retention, also after Temporal was killed', async () => {
    stack.kill('temporal');
    await stack.waitHealthy('temporal');
    expect(await retentionSeconds(stack)).toBe(30 * 24 * 3600);
  });

  it('promises that a commit is on the disk', async () => {
    expect(await query(stack.urls.databaseAdmin, 'show fsync')).toEqual([{ fsync: 'on' }]);
  });

  it('writes down which process is which', async () => {
    const run = JSON.parse(await readFile(join(folder, 'run.json'), 'utf8')) as RunFile;
    expect(run.parts['postgres']?.pid).toBe(stack.pids()['postgres']);
    expect(`127.0.0.1:${run.parts['temporal']?.port}`).toBe(stack.urls.temporal);
  });

  it('refuses a second start on the same folder', async () => {
    await expect(startStack({ dataDir: folder, parts: ['pg'] })).rejects.toThrow(/already/);
  });

  it('can leave Temporal off for a while', async () => {
    await stack.suspend('temporal');
    expect(stack.pids()['temporal']).toBeNull();
    await stack.resume('temporal');
    expect(await retentionSeconds(stack)).toBe(30 * 24 * 3600);
  });

  it('starts again on the same data', async () => {
    await stack.stop();
    stack = await startStack({ dataDir: folder, parts: ['pg', 'temporal'] });
    expect(await query(stack.urls.databaseAdmin, 'select n from kept')).toEqual([{ n: 41 }]);
    expect(await retentionSeconds(stack)).toBe(30 * 24 * 3600);
  });
});
