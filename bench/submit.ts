import { openDoor } from '#libs/commands/index.js';
import { freshDatabase } from '#test/support/postgres.js';
import { seedOfficers, walk } from '#test/record/real-issue.js';
import { spread } from './figures.js';

/** The door alone, without HTTP, on real issues (seven actions each): p50, p99, actions/s at 1, 8, 32 clients. `node dist/bench/submit.js` */
async function measure(clients: number, seconds: number): Promise<Record<string, number>> {
  const registering: number[] = [];
  const acting: number[] = [];
  const begun = performance.now();
  const client = async (): Promise<void> => {
    while (performance.now() < begun + seconds * 1000) {
      await walk(open.door, undefined, ({ version }, ms) => (version === 1 ? registering : acting).push(ms));
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const elapsed = (performance.now() - begun) / 1000;
  const { p50Ms, p99Ms } = spread(acting);
  return {
    clients,
    p50Ms,
    p99Ms,
    registerP50Ms: spread(registering).p50Ms,
    perSec: Math.round((acting.length + registering.length) / elapsed),
  };
}

const database = await freshDatabase();
const open = await openDoor(database.appUrl);
try {
  await seedOfficers(open.database.pool);
  await measure(8, 3);
  const results = [];
  for (const clients of [1, 8, 32]) results.push(await measure(clients, 5));
  console.table(results);
} finally {
  await open.database.close();
  await database.drop();
}
