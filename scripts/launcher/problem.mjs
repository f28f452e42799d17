/** A failure that a person can act on: the message is one sentence saying what is wrong and what to do. */
export class Problem extends Error {
  /** @param {string} sentence @param {{ cause?: unknown }} [options] */
  constructor(sentence, options) {
    super(sentence, options);
    this.name = 'Problem';
  }
}

/** Sentences for the errors of the operating system that a newcomer can meet. */
const SENTENCES = {
  ENOSPC: (where) =>
    `The disk is full (${where}): free some space (the one-time Temporal build wants about 4 GB) and start again.`,
  EDQUOT: (where) => `The disk quota is used up (${where}): free some space and start again.`,
  EACCES: (where) =>
    `No permission to write ${where}: give your user write access or set HUANDU_DATA to a folder of your own.`,
  EPERM: (where) => `No permission for ${where}: give your user access or set HUANDU_DATA to a folder of your own.`,
  EROFS: (where) => `${where} is on a read-only disk: set HUANDU_DATA to a folder that can be written.`,
  EADDRINUSE: (where) => `The address ${where} is taken by another program: stop it or choose another with --port.`,
};

/** Turns any thrown value into a Problem; an unknown error keeps its own words. */
export function asProblem(error) {
  if (error instanceof Problem) return error;
  const sentence = SENTENCES[error?.code];
  if (sentence) return new Problem(sentence(error.path ?? error.port ?? 'the data folder'), { cause: error });
  return new Problem(error?.message ?? String(error), { cause: error });
}
