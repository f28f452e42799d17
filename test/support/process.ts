import { randomUUID } from 'node:crypto';
import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
import { businessNow, moveClock, openDoor, type Done, type OpenDoor, type Outcome } from '#libs/commands/index.js';
import { issueProgressQuery, issueWorkflowId, type IssueProgress } from '#libs/contracts/index.js';
import type { Command } from '#libs/domain/kernel/aggregate.js';
import type { Actor, Role } from '#libs/domain/kernel/roles.js';
import { inScope } from '#libs/persistence/index.js';
import type { Stack } from '#scripts/launcher/stack.mjs';
import { testStack, type TestStackOptions } from '#scripts/launcher/test-stack.mjs';
import { asAdmin } from './postgres.js';

export const DISTRICT = '500108';
const HOME = '500103';
export const DAY = 86_400_000;

const actor = (id: string, unit: string, ...roles: Role[]): Actor => ({ id, roles, unit });

/** One account for each role of the process model; inspectors and reviewers come from another district. */
export const PEOPLE = {
  inspector: actor('ins-1', 'city', 'inspector'),
  second: actor('ins-2', 'city', 'inspector'),
  leader: actor('ldr-1', 'city', 'team-leader'),
  coordinator: actor('cor-1', 'city', 'coordinator'),
  approver: actor('cap-1', 'city', 'city-approver'),
  supervisor: actor('sup-1', 'city', 'supervisor'),
  chief: actor('lds-1', 'city', 'leader'),
  reviewer: actor('rev-1', 'city', 'reviewer'),
  liaison: actor('lia-1', DISTRICT, 'liaison'),
  caseworker: actor('cw-1', DISTRICT, 'caseworker'),
  colleague: actor('cw-2', DISTRICT, 'caseworker'),
  districtApprover: actor('dap-1', DISTRICT, 'district-approver'),
} as const;

export interface ProcessHouse extends OpenDoor {
  readonly stack: Stack;
  readonly temporal: Client;
  /** As `act`, on any kind of aggregate. */
  submit(by: Actor, aggregateType: string, on: string | null, command: Command): Promise<Outcome>;
  /** One command, one commit; anything but done is an error with the refusal's sentence. */
  act(by: Actor, type: string, on: string | null, input?: object): Promise<Done>;
  sql<T extends object>(text: string, values?: unknown[]): Promise<T[]>;
  now(): Promise<number>;
  /** Moves the drill clock as a trainee does: everything open hears of it. */
  moveTo(instant: number): Promise<void>;
  /** Moves the record's clock behind everybody's back. */
  moveSilently(instant: number): Promise<void>;
  close(): Promise<void>;
}

/** The real servers with a worker, a migrated database and the accounts. */
export async function openProcessHouse(options: TestStackOptions = {}): Promise<ProcessHouse> {
  const stack = await testStack({ parts: ['pg', 'temporal', 'worker'], ...options });
  const open = await openDoor(stack.urls.databaseApp);
  const connection = await Connection.connect({ address: stack.urls.temporal });
  const { pool } = open.database;
  const sql = <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
    inScope(pool, '*', async (client) => (await client.query<T>(text, values)).rows);
  const submit: ProcessHouse['submit'] = (by, aggregateType, on, command) =>
    open.door.submit(by, {
      aggregateType,
      ...(on === null ? {} : { aggregateId: on }),
      command,
      idempotencyKey: randomUUID(),
    });
  for (const { id, roles, unit } of Object.values(PEOPLE)) {
    await sql(
      `INSERT INTO account (id, login, name, password_hash, roles, unit, home_district, certified)
       VALUES ($1, $1, $1, '-', $2, $3, $4, true)`,
      [id, roles, unit, unit === 'city' ? HOME : unit],
    );
  }
  await open.world.refresh();
  return {
    ...open,
    stack,
    temporal: new Client({ connection, namespace: stack.urls.namespace }),
    sql,
    submit,
    act: async (by, type, on, input = {}) => {
      const outcome = await submit(by, 'issue', on, { ...input, type });
      if (outcome.kind !== 'done') throw new Error(`${type}: ${outcome.refusal.code} ${outcome.refusal.en}`);
      return outcome;
    },
    now: () => businessNow(pool),
    moveTo: async (instant) => {
      const outcome = await moveClock(open.door, PEOPLE.chief, instant, randomUUID());
      if (outcome.kind !== 'done') throw new Error(outcome.refusal.en);
    },
    moveSilently: async (instant) => {
      const by = Math.ceil(instant - (await businessNow(pool)));
      await asAdmin(stack.urls.databaseAdmin, 'SELECT huandu_move_clock($1)', [by]);
    },
    close: async () => {
      await connection.close();
      await open.database.close();
      await stack.stop();
    },
  };
}

/** What the issue's workflow knows; null while it does not run. */
export async function processOf(house: ProcessHouse, issueId: string): Promise<IssueProgress | null> {
  const handle = house.temporal.workflow.getHandle(issueWorkflowId(issueId));
  return handle.query(issueProgressQuery).catch((error: unknown) => {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  });
}

/** Awaits a condition of the running system; after the limit it says what was seen last. */
export async function eventually<T>(look: () => Promise<T>, good: (seen: T) => boolean, limitMs = 20_000): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const seen = await look();
    if (good(seen)) return seen;
    if (Date.now() > end) throw new Error(`not within ${limitMs} ms; last seen: …${JSON.stringify(seen).slice(-600)}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
