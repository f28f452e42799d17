import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { transferBatchWorkflowId } from '#libs/contracts/index.js';
import type { Outcome } from '#libs/commands/index.js';
import { aListedIssue, anApprovedIssue, aRegisteredIssue, events } from '../support/journey.js';
import { eventually, openProcessHouse, PEOPLE, type ProcessHouse } from '../support/process.js';

interface Row {
  readonly row: number;
  readonly issue_id: string;
  readonly state: 'waiting' | 'done' | 'failed';
  readonly refusal: { readonly code: string; readonly zh: string } | null;
}

describe('a transfer batch', () => {
  let house: ProcessHouse;
  beforeAll(async () => {
    house = await openProcessHouse();
  }, 120_000);
  afterAll(() => house.close());

  const give = (by: keyof typeof PEOPLE, on: string | null, type: string, input: object = {}): Promise<Outcome> =>
    house.submit(PEOPLE[by], 'transfer-batch', on, { ...input, type });
  const rowsOf = (id: string): Promise<Row[]> =>
    house.sql<Row>('SELECT * FROM transfer_batch_row WHERE batch_id = $1 ORDER BY row', [id]);
  const settled = (id: string): Promise<Row[]> =>
    eventually(
      () => rowsOf(id),
      (rows) => rows.every((row) => row.state !== 'waiting'),
      30_000,
    );

  async function anApprovedBatch(issueIds: readonly string[]): Promise<string> {
    const created = await give('coordinator', null, 'create-batch', {
      title: '第一批',
      letterNo: '渝环执法函〔2026〕12号',
      issueIds,
    });
    if (created.kind !== 'done') throw new Error(JSON.stringify(created));
    await give('approver', created.aggregateId, 'approve-batch');
    return created.aggregateId;
  }
  const transfersOf = async (id: string): Promise<number> =>
    (await events(house, id)).filter((e) => e.type === 'transferred').length;

  it('needs another person to approve it before it is sent', async () => {
    const created = await give('coordinator', null, 'create-batch', {
      title: '第二批',
      issueIds: [await aListedIssue(house)],
    });
    if (created.kind !== 'done') throw new Error(JSON.stringify(created));
    expect(await give('coordinator', created.aggregateId, 'send-batch', { letterNo: '1号' })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'BATCH_NOT_APPROVED' },
    });
    expect(await give('coordinator', created.aggregateId, 'approve-batch')).toMatchObject({
      kind: 'refused',
      refusal: { code: 'ROLE_NOT_ALLOWED' },
    });
  });

  it('transfers each issue once and keeps for each refused row why', async () => {
    const ids = [await aListedIssue(house), await anApprovedIssue(house), await aRegisteredIssue(house)];
    const batch = await anApprovedBatch(ids);
    await give('coordinator', batch, 'send-batch');
    const rows = await settled(batch);
    expect(rows.map((row) => row.state)).toEqual(['done', 'done', 'failed']);
    expect(rows[2]?.refusal).toMatchObject({ code: 'WRONG_STAGE', zh: expect.stringContaining('移交') });
    const [first] = ids;
    const happened = await events(house, first ?? '');
    expect(happened.slice(-2)).toMatchObject([
      { type: 'transfer-approved', actor: PEOPLE.approver.id },
      { type: 'transferred', actor: PEOPLE.coordinator.id, facts: { letterNo: '渝环执法函〔2026〕12号-1', batch } },
    ]);
  });

  it('tries refused rows again when asked, and leaves those that are done', async () => {
    const late = await aRegisteredIssue(house);
    const ids = [await aListedIssue(house), late];
    const batch = await anApprovedBatch(ids);
    await give('coordinator', batch, 'send-batch');
    await settled(batch);
    await house.act(PEOPLE.leader, 'classify', late, { severity: 'general', competence: 'district' });
    await house.act(PEOPLE.coordinator, 'put-on-list', late);
    await give('coordinator', batch, 'retry-batch');
    const rows = await eventually(
      () => rowsOf(batch),
      (seen) => seen.every((row) => row.state === 'done'),
    );
    expect(rows).toHaveLength(2);
    expect(await Promise.all(ids.map(transfersOf))).toEqual([1, 1]);
    expect(await give('coordinator', batch, 'retry-batch')).toMatchObject({
      kind: 'refused',
      refusal: { code: 'ALREADY_DONE' },
    });
  });

  it('goes on where it was when the worker is killed in the middle, and send pressed twice is one sending', async () => {
    const ids = await Promise.all(Array.from({ length: 120 }, () => aListedIssue(house)));
    const batch = await anApprovedBatch(ids);
    const pressed = await Promise.all([
      give('coordinator', batch, 'send-batch'),
      give('coordinator', batch, 'send-batch'),
    ]);
    expect(pressed.map((outcome) => outcome.kind).sort()).toEqual(['done', 'refused']);
    await eventually(
      () => rowsOf(batch),
      (rows) => rows.some((row) => row.state === 'done'),
    );
    house.stack.kill('worker');
    await eventually(
      () => rowsOf(batch),
      (rows) => rows.every((row) => row.state === 'done'),
      60_000,
    );
    expect(await Promise.all(ids.map(transfersOf))).toEqual(ids.map(() => 1));
    const progress = await house.temporal.workflow.getHandle(transferBatchWorkflowId(batch)).result();
    expect(progress).toEqual({ total: 120, done: 120, refused: 0, left: 0 });
  }, 120_000);
});
