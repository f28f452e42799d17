import proto, { type temporal } from '@temporalio/proto';
import { fileURLToPath } from 'node:url';

/** The corpus of histories lies beside the sources, not beside the compiled tests. */
export const CORPUS = fileURLToPath(new URL('../../../test/histories/', import.meta.url));

type History = temporal.api.history.v1.History;
const { History } = proto.temporal.api.history.v1;

/** A history as readable JSON; the machine that ran it is left out. */
export const toJson = (history: temporal.api.history.v1.IHistory): string => {
  const plain = History.toObject(History.fromObject(history), { longs: String, enums: String, bytes: String });
  return `${JSON.stringify(plain, anonymous, 1)}\n`;
};

export const fromJson = (json: string): History => History.fromObject(JSON.parse(json) as Record<string, unknown>);

/** `pid@host`, alone or before a queue's number. */
const anonymous = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/^\d+@[\w.-]+/, 'worker') : value;
