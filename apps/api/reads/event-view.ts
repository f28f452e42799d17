import { byEvent, COMMANDS, TRACKS } from '#libs/domain/issue/index.js';
import { ROLES } from '#libs/domain/kernel/roles.js';
import type { EventRow } from '#libs/queries/index.js';

const definitions = byEvent(COMMANDS);

/** One event for people: the action's words, who, when, on what basis, and each track before and after. */
export function eventView(event: EventRow): object {
  const { aggregateId: _id, number: _number, district: _district, data, ...row } = event;
  const action = definitions.get(event.type);
  return {
    ...row,
    action: action?.type ?? event.type,
    t: action?.t ?? null,
    zh: action?.zh ?? event.type,
    en: action?.en ?? event.type,
    actorName: event.actorName ?? (event.actor === 'system' ? '系统' : event.actor),
    roleName: (ROLES as Record<string, { zh: string }>)[event.role]?.zh ?? event.role,
    basis: data.basis ?? null,
    moves: movesView(data.moves ?? {}),
    clocks: data.clocks ?? {},
    facts: factsView(data.facts ?? {}),
  };
}

function movesView(moves: Readonly<Record<string, readonly [string, string]>>): object {
  return Object.fromEntries(
    Object.entries(moves).map(([track, [before, after]]) => {
      const words = (TRACKS as Record<string, Record<string, string>>)[track] ?? {};
      return [track, { before, after, beforeZh: words[before] ?? before, afterZh: words[after] ?? after }];
    }),
  );
}

/** The plan's parameters, snapshotted at transfer, are many and not what a reader looks for. */
function factsView({ parameters: _snapshot, ...facts }: Readonly<Record<string, unknown>>): object {
  return facts;
}
