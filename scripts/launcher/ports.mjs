import { createServer } from 'node:net';
import { randomInt } from 'node:crypto';
import { Problem } from './problem.mjs';

const HOST = '127.0.0.1';

/** Whether nobody listens on the port of 127.0.0.1. */
export function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: HOST, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Below the ephemeral range, so that an outgoing connection cannot take the port while its owner restarts. */
const LOWEST = 20_000;
const HIGHEST = 32_000;
const given = new Set();

/** A free port that was not handed out before by this process. */
export async function freePort() {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = randomInt(LOWEST, HIGHEST);
    if (!given.has(port) && (await isFree(port))) {
      given.add(port);
      return port;
    }
  }
  throw new Problem(
    `No free port found between ${LOWEST} and ${HIGHEST} on ${HOST}: stop some programs and start again.`,
  );
}

/** The usual port if it is free, otherwise any free one. */
export async function usualPort(usual) {
  if (usual && !given.has(usual) && (await isFree(usual))) {
    given.add(usual);
    return usual;
  }
  return freePort();
}

/** The port that a person asked for, or a sentence when somebody else has it. */
export async function wantedPort(text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Problem(`--port wants a number between 1 and 65535, not "${text}".`);
  }
  if (!(await isFree(port))) {
    throw new Problem(`Port ${port} is taken by another program: stop it or choose another with --port.`);
  }
  return port;
}
