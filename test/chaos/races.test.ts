import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { City } from '../support/city.js';
import type { DeskIssue } from '../support/desk-issue.js';
import type { Answer } from '../support/http.js';
import { eventually } from '../support/process.js';
import * as agree from './accounts-agree.js';
import { processesAreRecord } from './processes-agree.js';

const times = <T>(n: number, work: (i: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: n }, (_, i) => work(i)));
const statuses = (answers: readonly Answer[]): number[] => answers.map(({ status }) => status).sort();

describe('many hands on one issue at the same moment', () => {
  let city: City;
  beforeAll(async () => {
    city = await City.open({ from: '2024-06-03T09:00' });
  }, 120_000);
  afterAll(async () => {
    await city.close();
  });

  async function inHand(): Promise<DeskIssue> {
    const issue = await city.transferred('yuzhong');
    await issue.isInHand();
    return issue;
  }

  it('one press that arrives fifty times is one act, with the same answer each time', async () => {
    const issue = await city.transferred('yuzhong');
    const key = { 'idempotency-key': randomUUID() };
    const answers = await times(50, () => issue.tries('liaison', 'receive', {}, key));
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    expect(await issue.events('received')).toHaveLength(1);
  });

  it('accepted and returned at once: one wins, the other hears why and how things stand now', async () => {
    const issues = await times(12, inHand);
    for (const issue of issues) await issue.does('approver', 'submit-feedback');
    for (const issue of issues) {
      const answers = await times(6, (i) => issue.tries('coordinator', i % 2 ? 'accept-feedback' : 'return-feedback'));
      expect(statuses(answers)).toEqual([200, 409, 409, 409, 409, 409]);
      const winner = answers.find(({ status }) => status === 200)?.body;
      for (const { status, body } of answers)
        if (status === 409) expect(body).toMatchObject({ code: 'WRONG_STAGE', version: winner?.['version'] });
      expect(await issue.events('feedback-accepted', 'feedback-returned')).toHaveLength(1);
    }
  });

  it('thirty people who all write to one issue are all heard, one after the other', async () => {
    const issue = await inHand();
    await issue.does('caseworker1', 'rectify-immediately');
    const answers = await times(30, (i) => issue.tries('caseworker1', 'report-progress', { progress: `第 ${i} 次` }));
    expect(statuses(answers)).toEqual(answers.map(() => 200));
    const versions = answers.map(({ body }) => Number(body['version'])).sort((a, b) => a - b);
    expect(versions).toEqual(versions.map((_, i) => (versions[0] ?? 0) + i));
  });

  it('answers around midnight of the last day: late ⇔ after 24:00 ⇔ a breach on record, whoever was first', async () => {
    await city.clock('2024-06-20T09:00');
    const issues = await times(30, inHand);
    await city.clock('2024-07-05T23:59');
    const midnight = Date.parse('2024-07-06T00:00+08:00');
    await city.jump('2024-07-05T23:59:58.500');
    for (const [i, issue] of issues.entries()) {
      if (i === issues.length - 5)
        await eventually(
          () => city.now(),
          (now) => now >= midnight,
        );
      await issue.does('approver', 'submit-feedback');
    }
    await city.settled();
    const seen = await Promise.all(
      issues.map(async (issue) => {
        const [sent] = await issue.events('feedback-submitted');
        const lapses = (await issue.events('clock-lapsed')).filter(({ facts }) => facts['key'] === 'feedback');
        const { breaches, submissions } = await issue.page();
        const feedback = (breaches as { key: string; legalDate: string }[]).filter(({ key }) => key === 'feedback');
        const late = new Date(sent?.at ?? 0).getTime() >= midnight;
        return {
          late,
          daysLate: (submissions as { daysLate: number }[])[0]?.daysLate,
          feedback,
          lapses: lapses.length,
        };
      }),
    );
    for (const { late, daysLate, feedback, lapses } of seen) {
      expect(daysLate).toBe(late ? 1 : 0);
      expect(feedback).toMatchObject(late ? [{ legalDate: '2024-07-05' }] : []);
      expect(feedback).toHaveLength(late ? 1 : 0);
      expect(lapses).toBeLessThanOrEqual(late ? 1 : 0);
    }
    expect(new Set(seen.map(({ late }) => late)).size).toBe(2);
    process.stderr.write(
      `races: ${seen.filter(({ late }) => late).length} of ${seen.length} answers came after midnight\n`,
    );
  }, 90_000);

  it('leaves record, screens and processes in agreement', async () => {
    const record = await agree.entries(city);
    agree.historyIsLawful(record);
    agree.remindedOnce(record);
    await processesAreRecord(city);
    await agree.screensAreRecord(city);
  }, 90_000);
});
