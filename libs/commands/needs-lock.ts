/** Thrown when a command turns out to need a transaction of several statements: numbers, effects, other aggregates. */
export class NeedsLock extends Error {
  constructor(
    /** The same kind of command will need it every time. */
    readonly always: boolean,
  ) {
    super('a transaction with locks is needed');
  }
}
