import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { issueWorkflowId } from '#libs/contracts/index.js';
import type { PartName } from '#scripts/launcher/stack.mjs';
import { City } from '../support/city.js';
import { eventually } from '../support/process.js';
import * as agree from './accounts-agree.js';
import { processesAreRecord } from './processes-agree.js';
import { Random, seedOf } from './random.js';
import { Walk } from './walk.js';

const ISSUES = 60;
/** Acknowledged actions between one kill and the next. */
const BETWEEN = 120;
const PARTS: readonly PartName[] = ['worker', 'api', 'temporal', 'pg'];

/** A city on servers of its own, which may be killed. */
const fragileCity = (): Promise<City> => City.open({ from: '2024-06-03T09:00', ownServers: true });

describe('each part killed in the middle of a walk', () => {
  let city: City;
  let walk: Walk;
  const killed: string[] = [];
  beforeAll(async () => {
    city = await fragileCity();
    const seed = seedOf('kills');
    walk = new Walk(city, { seed, issues: ISSUES });
    const random = new Random(seed);
    const done = (): number => walk.log.count('ok');
    const walking = walk.run();
    try {
      await eventually(
        async () => done(),
        (n) => n > BETWEEN,
        120_000,
      );
      const left = [...PARTS];
      for (let day = 5; left.length > 0; day += 3) {
        const part = left.splice(random.below(left.length), 1)[0] ?? 'pg';
        const before = done();
        const pid = city.stack.pids()[part === 'pg' ? 'postgres' : part];
        expect(city.stack.kill(part)).toBe(true);
        await city.stack.waitHealthy(part, 90_000);
        expect(city.stack.pids()[part === 'pg' ? 'postgres' : part]).not.toBe(pid);
        killed.push(part);
        await eventually(
          async () => done(),
          (n) => n > before + BETWEEN,
          120_000,
        );
        // Terms run out while parts come and go.
        await eventually(
          () =>
            city.jump(`2024-06-${String(day).padStart(2, '0')}T09:00`).then(
              () => true,
              () => false,
            ),
          (moved) => moved,
        );
      }
    } finally {
      walk.stop();
      await walking;
    }
    process.stderr.write(
      `kills: ${killed.join(', ')}; ${walk.log.calls.length} calls, ${done()} done, asked again ${repeats(walk)} times\n`,
    );
  }, 400_000);
  afterAll(() => city.close());

  it('people heard "ask again", asked again with the same key, and every call came to an end', () => {
    expect(killed.toSorted()).toEqual([...PARTS].sort());
    expect(repeats(walk)).toBeGreaterThan(0);
    expect(walk.log.count('unknown')).toBe(0);
    expect(walk.log.calls.filter(({ status }) => status >= 500)).toEqual([]);
  });

  it('nothing acknowledged is lost, nothing happened twice, nothing refused was done', async () => {
    const record = await agree.entries(city);
    agree.logIsRecord(walk.log, record);
    agree.orderIsRealTime(walk.log);
    agree.historyIsLawful(record);
    agree.remindedOnce(record);
  });

  it('every clock is armed again and every screen is right, without a hand', async () => {
    await processesAreRecord(city, 90_000);
    await agree.screensAreRecord(city);
    await agree.workListsAreTasks(city);
    agree.remindedOnce(await agree.entries(city));
  }, 150_000);

  it('Temporal’s data lost: one command starts every workflow again from the record', async () => {
    const open = await city.sql<{ id: string }>('SELECT id::text FROM issue WHERE open ORDER BY id');
    await Promise.all(open.map(({ id }) => city.temporal.workflow.getHandle(issueWorkflowId(id)).terminate('lost')));
    const { out } = await city.stack.cli(['restart-workflows', '--json']);
    expect(JSON.parse(out)).toEqual({ open: open.length, restarted: open.length });
    expect(await processesAreRecord(city, 90_000)).toMatchObject({ open: open.length });
  }, 150_000);
});

const repeats = (walk: Walk): number => walk.log.calls.reduce((sum, { attempts }) => sum + attempts - 1, 0);

describe('Temporal off across a deadline', () => {
  let city: City;
  beforeAll(async () => {
    city = await fragileCity();
  }, 120_000);
  afterAll(() => city.close());

  it('people go on; when it is back every rung came once in order, and every lapse once with its legal date', async () => {
    const [silent, answersLate, inTime] = [
      await city.transferred('yuzhong'),
      await city.transferred('yuzhong'),
      await city.transferred('nanan'),
    ];
    for (const issue of [silent, answersLate, inTime]) await issue.isInHand();
    await city.clock('2024-06-12T09:00');
    await city.stack.suspend('temporal');

    await city.jump('2024-06-17T10:00');
    await inTime.does('approver', 'submit-feedback');
    const during = await city.transferred('yuzhong');
    await during.does('liaison', 'receive');
    await city.jump('2024-06-22T10:00');
    expect(await silent.page()).toMatchObject({ light: 'red', breaches: [] });
    await answersLate.does('approver', 'submit-feedback');
    expect(await silent.events('clock-lapsed', 'rung-fired')).toEqual([]);

    await city.stack.resume('temporal');
    await city.settled(60_000);
    const lapses = async (issue: typeof silent): Promise<unknown[]> =>
      (await issue.events('clock-lapsed')).map(({ facts }) => [facts['key'], facts['legalDate']]);
    expect(await lapses(silent)).toEqual([['feedback', '2024-06-18']]);
    expect(await silent.rungs('feedback#1')).toEqual(['T-5', 'T-3', 'T-1', 'T+1', 'T+3']);
    expect(await lapses(inTime)).toEqual([]);
    expect(await answersLate.page()).toMatchObject({
      submissions: [{ daysLate: 4 }],
      breaches: [{ clockId: 'feedback#1', key: 'feedback', legalDate: '2024-06-18' }],
    });
    const record = await agree.entries(city);
    agree.remindedOnce(record);
    agree.historyIsLawful(record);
    await processesAreRecord(city);
    await agree.screensAreRecord(city);
  }, 180_000);
});
