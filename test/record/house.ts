import { randomUUID } from 'node:crypto';
import {
  CommandDoor,
  drillRegistration,
  register,
  registryOf,
  type Done,
  type Outcome,
  type SubmitRequest,
} from '#libs/commands/index.js';
import { DirectoryWorld, openDatabase, type Database } from '#libs/persistence/index.js';
import type { Actor } from '#libs/domain/kernel/roles.js';
import { freshDatabase, type OwnServer, type TestDatabase } from '#test/support/postgres.js';
import { CITY, EMPTY_WORLD, smallIssue, type SmallCommand } from './counting.js';

export const REGISTRY = registryOf(register({ aggregate: smallIssue }), drillRegistration);

/** A migrated database with the door before it. */
export interface House {
  readonly database: TestDatabase;
  readonly app: Database;
  readonly door: CommandDoor;
  close(): Promise<void>;
}

export async function openHouse(own?: OwnServer): Promise<House> {
  const database = await freshDatabase(own);
  const app = await openDatabase(database.appUrl);
  const world = new DirectoryWorld(app.pool, EMPTY_WORLD);
  await world.refresh();
  const door = new CommandDoor(app.pool, REGISTRY, world);
  const close = async (): Promise<void> => {
    await app.close();
    await database.drop();
  };
  return { database, app, door, close };
}

export const ask = (command: SmallCommand, aggregateId?: string, key: string = randomUUID()): SubmitRequest => ({
  aggregateType: 'issue',
  ...(aggregateId === undefined ? {} : { aggregateId }),
  command,
  idempotencyKey: key,
});

export function done(outcome: Outcome): Done {
  if (outcome.kind !== 'done') throw new Error(`expected done: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** Id of a new issue, transferred to its district when `transferred`. */
export async function anIssue(
  door: CommandDoor,
  district: string,
  transferred = true,
  actor: Actor = CITY,
): Promise<string> {
  const { aggregateId } = done(await door.submit(actor, ask({ type: 'register', enterprise: '某水泥厂', district })));
  if (transferred) done(await door.submit(CITY, ask({ type: 'transfer' }, aggregateId)));
  return aggregateId;
}
