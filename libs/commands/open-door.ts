import { BATCH_ROLES, transferBatchAggregate } from '#libs/domain/batch/index.js';
import { calendar } from '#libs/domain/calendar/index.js';
import { DISTRICTS } from '#libs/domain/districts/index.js';
import { actsAs, byType, COMMANDS, issueAggregate, noticesOf } from '#libs/domain/issue/index.js';
import { planById } from '#libs/domain/plan/packs.js';
import type { World } from '#libs/domain/kernel/aggregate.js';
import { DirectoryWorld, openDatabase, type Database, type DatabaseOptions } from '#libs/persistence/index.js';
import { CommandDoor } from './door.js';
import { drillRegistration } from './drill.js';
import { register, registryOf, type Registry } from './registry.js';

/** The record as a program uses it: the door, the reference data that rules read, the database beneath. */
export interface OpenDoor {
  readonly door: CommandDoor;
  readonly world: DirectoryWorld;
  readonly database: Database;
  readonly registry: Registry;
}

const definitions = byType(COMMANDS);
const bodies = new Map(DISTRICTS.map((body) => [body.code, body]));

/** Reference data that changes with a release only. */
export const RELEASED: Omit<World, 'account'> = {
  calendar: calendar(),
  plan: planById,
  district: (code) => bodies.get(code),
};

/** Every kind of aggregate there is, with the role in which each command is given and the notices of its commit. */
export const REGISTRY: Registry = registryOf(
  register({
    aggregate: issueAggregate,
    roleOf: (command, actor) => {
      const definition = definitions.get(command.type);
      return definition && actsAs(definition, actor.roles);
    },
    notices: noticesOf,
  }),
  register({ aggregate: transferBatchAggregate, roleOf: (command) => BATCH_ROLES[command.type] }),
  drillRegistration,
);

/**
 * Opens the one door on a database: by URL of the application's role, or on one that is open already.
 * @throws when the database cannot be reached or is not migrated
 */
export async function openDoor(on: string | Database, options: DatabaseOptions = {}): Promise<OpenDoor> {
  const database = typeof on === 'string' ? await openDatabase(on, options) : on;
  const world = new DirectoryWorld(database.pool, RELEASED);
  try {
    await world.refresh();
  } catch (error) {
    if (typeof on === 'string') await database.close();
    throw error;
  }
  return { door: new CommandDoor(database.pool, REGISTRY, world), world, database, registry: REGISTRY };
}
