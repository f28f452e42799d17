import type { Pool } from 'pg';
import type { CommandDoor } from '#libs/commands/index.js';
import type { WorldSource } from '#libs/persistence/index.js';
import type { ApiSettings } from './settings.js';

export const POOL = Symbol('pool');
export const DOOR = Symbol('door');
export const WORLD = Symbol('world');
export const SETTINGS = Symbol('settings');

/** What the API is built around. */
export interface Parts {
  readonly pool: Pool;
  readonly door: CommandDoor;
  readonly world: WorldSource;
  readonly settings: ApiSettings;
}
