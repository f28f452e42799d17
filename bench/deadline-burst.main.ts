import { testStack } from '#scripts/launcher/test-stack.mjs';
import { deadlineBurst } from './deadline-burst.js';

/** `node dist/bench/deadline-burst.main.js [n]`: the burst alone, on servers of its own. */
const stack = await testStack({ parts: ['pg', 'temporal', 'worker'] });
try {
  process.stdout.write(`${JSON.stringify(await deadlineBurst(stack, Number(process.argv[2] ?? 1_000)))}\n`);
} finally {
  await stack.stop();
}
