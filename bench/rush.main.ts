import { testStack } from '#scripts/launcher/test-stack.mjs';
import { rush } from './rush.js';

/** `node dist/bench/rush.main.js [clients] [seconds]`: with and without the process beside the people. */
const [clients = 8, seconds = 10] = process.argv.slice(2).map(Number);
const stack = await testStack({ parts: ['pg', 'temporal', 'worker'] });
try {
  await rush(stack, clients, 4);
  const busy = await rush(stack, clients, seconds);
  await stack.suspend('worker');
  const alone = await rush(stack, clients, seconds, 0);
  console.table({ 'with the process': busy, 'worker stopped': { ...alone, drainSeconds: null } });
} finally {
  await stack.stop();
}
