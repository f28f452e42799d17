import { canonicalJson, sha256 } from './canonical.js';

/** Everything an event's hash covers. `at` is epoch milliseconds. */
export interface ChainedEvent {
  readonly aggregateType: string;
  readonly aggregateId: string;
  readonly seq: number;
  readonly type: string;
  readonly data: unknown;
  readonly actor: string;
  readonly role: string;
  readonly at: number;
  readonly commandId: string;
  readonly prevHash: string | null;
}

/** SHA-256 (hex) over the canonical JSON of the event, its predecessor's hash included: a chain per aggregate (I17). */
export function eventHash(event: ChainedEvent): string {
  const { aggregateType, aggregateId, seq, type, data, actor, role, commandId, prevHash } = event;
  const at = new Date(event.at).toISOString();
  return sha256(canonicalJson({ aggregateType, aggregateId, seq, type, data, actor, role, at, commandId, prevHash }));
}
