import { round, spread, type Spread } from './figures.js';
import { again, disband, liveOne, type Crew } from './http/life.js';

export interface Load extends Spread {
  readonly perSec: number;
}

/** So many clients, each taking issues of its own through their life for so many seconds. */
export async function actions(hands: Crew, clients: number, seconds: number): Promise<Load> {
  const crews = Array.from({ length: clients }, () => again(hands));
  const times: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  const go = (): boolean => performance.now() < end;
  await Promise.all(
    crews.map(async (people, c) => {
      for (let n = 0; go(); n += 1) await liveOne(people, c * 100_000 + n, (ms) => times.push(ms), go);
    }),
  );
  const took = (performance.now() - start) / 1000;
  crews.forEach(disband);
  return { ...spread(times), perSec: round(times.length / took) };
}

/** Issues put on record per second by 8 clients. */
export async function registrations(hands: Crew, seconds: number): Promise<{ perSec: number } & Spread> {
  const crews = Array.from({ length: 8 }, () => again(hands));
  const times: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  await Promise.all(
    crews.map(async (people, c) => {
      for (let n = 0; performance.now() < end; n += 1) {
        await liveOne(
          people,
          10_000_000 + c * 100_000 + n,
          (ms) => times.push(ms),
          () => false,
        );
      }
    }),
  );
  const took = (performance.now() - start) / 1000;
  crews.forEach(disband);
  return { ...spread(times), perSec: round(times.length / took) };
}
