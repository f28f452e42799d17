export { canonicalJson, sha256 } from './canonical.js';
export { CommandDoor } from './door.js';
export { eventHash, type ChainedEvent } from './event-hash.js';
export type { NumberWanted } from './numbers.js';
export type { Done, Outcome, Refused, SubmitRequest, Unavailable } from './outcome.js';
export { doorStatus } from './refusals.js';
export {
  register,
  registryOf,
  type AnyRegistration,
  type NoticeDraft,
  type Registration,
  type Registry,
} from './registry.js';
export { openDoor, REGISTRY, RELEASED, type OpenDoor } from './open-door.js';
export { businessNow, drillRegistration, moveClock } from './drill.js';
export { rebuild, type RebuildReport } from './rebuild.js';
export { verify, type Finding, type VerifyReport } from './verify.js';
