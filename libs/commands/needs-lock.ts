/** Thrown when a command turns out to need a transaction of several statements: numbers, effects, other aggregates. */
export class NeedsLock extends Error {}
