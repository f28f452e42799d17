import fc from 'fast-check';
import { calendar } from '#libs/domain/calendar/index.js';
import { inputOf, latestNoticeBefore, proveDeadline, ruleOf, RULES, toShanghaiDate } from '#libs/domain/clock/index.js';
import { checkProof } from '#libs/proof-checker/index.js';
import { createHash } from 'node:crypto';
import { inputs } from './arbitraries.js';

/** Run under a TZ by zones.test: prints the machine's offset, how many proofs held, and a digest of all answers. */
const known = calendar();
const digest = createHash('sha256');
let held = 0;
for (const input of fc.sample(inputs, { numRuns: 10_000, seed: 7 })) {
  const text = JSON.stringify(proveDeadline(input, known));
  if (checkProof(JSON.parse(text)).ok) held += 1;
  digest.update(text);
}
for (const { id, direction, term } of RULES) {
  const start = term.unit === 'HOUR' ? '2026-10-31T23:30' : '2026-10-31';
  if (direction === 'after') digest.update(JSON.stringify(proveDeadline(inputOf(ruleOf(id), start), known)));
  else digest.update(JSON.stringify(latestNoticeBefore(start, term.n, known)));
}
for (let hour = 0; hour < 9000; hour++) digest.update(toShanghaiDate(Date.UTC(2026, 0, 1, hour)));
const offset = new Date(Date.UTC(2026, 5, 1)).getTimezoneOffset();
process.stdout.write(JSON.stringify({ offset, held, digest: digest.digest('hex') }));
