import type { Actor } from '#libs/domain/kernel/roles.js';

/** What row-level security lets an actor see: `*` for the city and the system, else the code of the one district. */
export function scopeOf(actor: Actor): string {
  if (actor.unit === 'city') return '*';
  if (!/^[A-Za-z0-9-]{2,40}$/.test(actor.unit)) throw new Error(`not a unit: ${JSON.stringify(actor.unit)}`);
  return actor.unit;
}
