import { randomUUID } from 'node:crypto';
import { done, ask, anIssue, openHouse } from '#test/record/house.js';
import { CITY } from '#test/record/counting.js';

/** The door alone, without HTTP: p50, p99 and actions per second at 1, 8 and 32 clients. `node dist/bench/submit.js` */
const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;

async function measure(clients: number, seconds: number): Promise<Record<string, number>> {
  const ids = await Promise.all(Array.from({ length: clients * 4 }, () => anIssue(house.door, '500103')));
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  const client = async (n: number): Promise<void> => {
    for (let i = 0; performance.now() < end; i += 1) {
      const id =
        i % 40 === 0 ? (ids[n * 4 + ((i / 40) % 4)] = await anIssue(house.door, '500103')) : ids[n * 4 + (i % 4)];
      const start = performance.now();
      done(await house.door.submit(CITY, ask({ type: 'note', text: '现场核查情况' }, id, randomUUID())));
      times.push(performance.now() - start);
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: clients }, (_, n) => client(n)));
  const elapsed = (performance.now() - begun) / 1000;
  times.sort((a, b) => a - b);
  const round = (value: number): number => Math.round(value * 100) / 100;
  return {
    clients,
    p50Ms: round(quantile(times, 0.5)),
    p99Ms: round(quantile(times, 0.99)),
    perSec: Math.round(times.length / elapsed),
  };
}

const house = await openHouse();
try {
  await measure(8, 3);
  const results = [];
  for (const clients of [1, 8, 32]) results.push(await measure(clients, 5));
  console.table(results);
  const ids = await Promise.all(Array.from({ length: 1000 }, () => anIssue(house.door, '500103', false)));
  const start = performance.now();
  for (let i = 0; i < ids.length; i += 100) {
    await house.door.submitMany(
      CITY,
      ids.slice(i, i + 100).map((id) => ask({ type: 'transfer' }, id)),
    );
  }
  console.log(`transfer of 1000 in chunks of 100: ${Math.round(performance.now() - start)} ms`);
} finally {
  await house.close();
}
