import type { Actor } from '#libs/domain/kernel/roles.js';
import { canonicalJson, isStorable, sha256 } from './canonical.js';
import type { Refusal } from '#libs/domain/kernel/decision.js';
import type { SubmitRequest } from './outcome.js';
import { DOOR_REFUSALS } from './refusals.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isUuid = (text: string): boolean => UUID.test(text);
const MAX_COMMAND = 1_000_000;

/** A request as the door works with it. */
export interface Prepared {
  readonly request: SubmitRequest;
  readonly aggregateId: string;
  readonly bodyHash: string;
}

/** Checks what every command must have, whatever its kind. */
export function prepare(actor: Actor, request: SubmitRequest): Prepared | Refusal {
  if (!/^[\x21-\x7e]{8,200}$/.test(request.idempotencyKey)) return DOOR_REFUSALS.badKey;
  const aggregateId = request.aggregateId?.toLowerCase() ?? idFromKey(actor, request.idempotencyKey);
  if (!isUuid(aggregateId)) return DOOR_REFUSALS.notFound;
  if (request.role !== undefined && !actor.roles.includes(request.role)) return DOOR_REFUSALS.wrongRole;
  const json = JSON.stringify(request.command);
  if (json.length > MAX_COMMAND) return DOOR_REFUSALS.tooLarge;
  if (!isStorable(json)) return DOOR_REFUSALS.badText;
  const { aggregateType, command } = request;
  const bodyHash = sha256(canonicalJson({ actor: actor.id, aggregateType, aggregateId, command }));
  return { request, aggregateId, bodyHash };
}

/** Id of a new aggregate: the same for a repeat of the same request, unguessable for others. */
export function idFromKey(actor: Actor, key: string): string {
  const hex = sha256(canonicalJson(['aggregate', actor.id, key]));
  const variant = ((parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
