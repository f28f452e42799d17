import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { createAccount } from '#apps/api/session/create-account.js';
import { businessNow, moveClock, openDoor, type OpenDoor } from '#libs/commands/index.js';
import { toShanghaiDate } from '#libs/domain/clock/index.js';
import { inScope } from '#libs/persistence/index.js';
import type { Stack } from '#scripts/launcher/stack.mjs';
import { testStack, type TestStackOptions } from '#scripts/launcher/test-stack.mjs';
import { DeskIssue } from './desk-issue.js';
import { People } from './http.js';
import { finding } from './papers.js';
import { accountsOfCity, DISTRICTS, type District } from './people.js';
import { asAdmin } from './postgres.js';
import { eventually } from './process.js';

export interface CityOptions extends TestStackOptions {
  /** Shanghai time at which the story begins, e.g. `2024-06-20T09:00`; default: now. */
  readonly from?: string;
}

/** Epoch milliseconds of a Shanghai wall-clock time such as `2024-06-20T09:00`. */
export const at = (shanghai: string): number => Date.parse(`${shanghai}+08:00`);

/** The whole system as it is shipped, and the people of a small city who use it through HTTP. */
export class City {
  private constructor(
    readonly stack: Stack,
    readonly people: People,
    readonly open: OpenDoor,
    readonly temporal: Client,
    private readonly connection: Connection,
  ) {}

  static async open({ from, ...options }: CityOptions = {}): Promise<City> {
    const stack = await testStack({ parts: ['pg', 'temporal', 'api', 'worker'], ...options });
    const open = await openDoor(stack.urls.databaseApp);
    const connection = await Connection.connect({ address: stack.urls.temporal });
    const temporal = new Client({ connection, namespace: stack.urls.namespace });
    const city = new City(stack, new People(stack.urls.api), open, temporal, connection);
    if (from !== undefined)
      await asAdmin(stack.urls.databaseAdmin, 'UPDATE app_clock SET offset_ms = $1', [at(from) - Date.now()]);
    const accounts = accountsOfCity(toShanghaiDate(await city.now()));
    await Promise.all(accounts.map((account) => createAccount(open.database.pool, account)));
    return city;
  }

  /** T1: a general problem found today by two inspectors. */
  async found(district: District, more: object = {}): Promise<DeskIssue> {
    const input = finding(DISTRICTS[district], toShanghaiDate(await this.now()), more);
    const answer = await this.people.as('inspector1', 'POST', '/api/issues', input, {
      'idempotency-key': randomUUID(),
    });
    if (answer.status !== 201) throw new Error(`register: ${JSON.stringify(answer.body)}`);
    return new DeskIssue(this, String(answer.body['id']), String(answer.body['number']), DISTRICTS[district]);
  }

  /** T1–T7: found, classified, listed, approved, and handed over by letter today. */
  async transferred(district: District, more: object = {}): Promise<DeskIssue> {
    const issue = await this.found(district, more);
    await issue.isTransferred();
    return issue;
  }

  /** Business time, epoch milliseconds. */
  now(): Promise<number> {
    return businessNow(this.open.database.pool);
  }

  /** Moves the drill clock to a Shanghai time, and waits until the process has done what fell due. */
  async clock(to: string): Promise<void> {
    await this.jump(to);
    await this.settled();
  }

  /** Moves the drill clock without waiting for anybody. */
  async jump(to: string): Promise<void> {
    const operator = { id: 'operator', roles: ['operator'], unit: 'city' } as const;
    const outcome = await moveClock(this.open.door, operator, at(to), randomUUID());
    if (outcome.kind !== 'done') throw new Error(`clock to ${to}: ${outcome.refusal.en}`);
  }

  /** Until no news is on its way and nothing due is left to do. */
  async settled(limitMs = 30_000): Promise<void> {
    await eventually(
      () => this.sql<{ news: number; due: number }>(OPEN_ENDS),
      ([row]) => row?.news === 0 && row.due === 0,
      limitMs,
    );
  }

  /** Reads the record with the application's role and sight of everything. */
  sql<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
    return inScope(this.open.database.pool, '*', async (client) => (await client.query<T>(text, values)).rows);
  }

  async close(): Promise<void> {
    await this.connection.close();
    await this.open.database.close();
    await this.stack.stop();
  }
}

const OPEN_ENDS = `SELECT (SELECT count(*)::int FROM outbox) AS news,
  (SELECT count(*)::int FROM clock c JOIN issue i ON i.id = c.aggregate_id
    WHERE c.next_at <= huandu_now() AND i.open) AS due`;
