import { temporal } from '@temporalio/proto';
import { fileURLToPath } from 'node:url';

/** The corpus of histories lies beside the sources, not beside the compiled tests. */
export const CORPUS = fileURLToPath(new URL('../../../test/histories/', import.meta.url));

type History = temporal.api.history.v1.History;
const { History } = temporal.api.history.v1;

/** A history as readable JSON; the machine that ran it is left out. */
export const toJson = (history: History): string => {
  const plain = History.toObject(history, { longs: String, enums: String, bytes: String });
  return `${JSON.stringify(plain, (key, value: unknown) => (key === 'identity' ? 'worker' : value), 1)}\n`;
};

export const fromJson = (json: string): History => History.fromObject(JSON.parse(json) as Record<string, unknown>);
