import { setTimeout as wait } from 'node:timers/promises';

/**
 * Asks `question` again and again until it answers with something true; false when `limitMs` is over first.
 * @template T
 * @param {() => T | Promise<T>} question
 */
export async function until(question, limitMs, everyMs = 100) {
  const end = Date.now() + limitMs;
  for (;;) {
    const answer = await question();
    if (answer) return answer;
    if (Date.now() >= end) return false;
    await wait(everyMs);
  }
}
