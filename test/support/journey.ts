import { toShanghaiDate } from '#libs/domain/clock/index.js';
import { eventually, PEOPLE, DISTRICT, type ProcessHouse } from './process.js';

const { inspector, second, leader, coordinator, approver, liaison, caseworker, colleague } = PEOPLE;

/** T1: a general problem, found today. */
export async function aRegisteredIssue(house: ProcessHouse, finding: object = {}): Promise<string> {
  const { aggregateId } = await house.act(inspector, 'register', null, {
    planId: 'cq-2024-blue-sky',
    district: DISTRICT,
    enterprise: '某水泥有限公司',
    creditCode: null,
    place: '厂区东侧料场',
    problem: '物料露天堆放未覆盖',
    contentKinds: ['99'],
    objectKind: '3',
    source: 'inspection',
    discoveredOn: toShanghaiDate(await house.now()),
    inspectors: [inspector.id, second.id],
    evidence: ['照片 1 张'],
    complained: false,
    ...finding,
  });
  return aggregateId;
}

/** T3–T5: waiting in the transfer list. */
export async function aListedIssue(house: ProcessHouse, finding: object = {}): Promise<string> {
  const id = await aRegisteredIssue(house, finding);
  await house.act(leader, 'classify', id, { severity: 'general', competence: 'district' });
  await house.act(coordinator, 'put-on-list', id);
  return id;
}

/** T6 */
export async function anApprovedIssue(house: ProcessHouse, finding: object = {}): Promise<string> {
  const id = await aListedIssue(house, finding);
  await house.act(approver, 'approve-transfer', id);
  return id;
}

/** T7: the letter reaches the district today. */
export async function aTransferredIssue(house: ProcessHouse, finding: object = {}): Promise<string> {
  const id = await anApprovedIssue(house, finding);
  await house.act(coordinator, 'transfer', id, { letterNo: '渝环执法函〔2026〕1号' });
  return id;
}

/** T9, T14, T30: signed for, two caseworkers named, correction ordered. */
export async function anOrderedIssue(house: ProcessHouse, finding: object = {}): Promise<string> {
  const id = await aTransferredIssue(house, finding);
  await house.act(liaison, 'receive', id);
  await house.act(liaison, 'assign', id, { caseworkers: [caseworker.id, colleague.id] });
  await house.act(caseworker, 'order-correction', id, { orderNo: '责改〔2026〕1号', content: '立即覆盖' });
  return id;
}

/** T31, T35, T36: put right at once and verified by the district. */
export async function aVerifiedIssue(house: ProcessHouse, finding: object = {}): Promise<string> {
  const id = await anOrderedIssue(house, finding);
  await house.act(caseworker, 'rectify-immediately', id);
  await declareAndVerify(house, id);
  return id;
}

export async function declareAndVerify(house: ProcessHouse, id: string): Promise<void> {
  await house.act(caseworker, 'declare-complete', id, { proof: ['照片 2 张'] });
  await house.act(caseworker, 'district-verify', id, {
    method: '现场核查',
    finding: '已覆盖',
    secondOfficer: colleague.id,
  });
}

export interface Happened {
  readonly seq: number;
  readonly type: string;
  readonly actor: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The issue's events, oldest first. */
export const events = (house: ProcessHouse, id: string): Promise<Happened[]> =>
  house.sql<Happened>(
    `SELECT seq, type, actor, data->'facts' AS facts FROM event WHERE aggregate_type = 'issue' AND aggregate_id = $1 ORDER BY seq`,
    [id],
  );

/** Awaits `n` events of a type and answers all events. */
export const eventsWith = (house: ProcessHouse, id: string, type: string, n = 1): Promise<Happened[]> =>
  eventually(
    () => events(house, id),
    (seen) => seen.filter((event) => event.type === type).length >= n,
  );

/** Rungs that fired, in order of the record: `feedback#1/T-5`. */
export const rungs = (happened: readonly Happened[], key: string): string[] =>
  happened
    .filter((event) => event.type === 'rung-fired')
    .map((event) => event.facts['rung'] as { readonly clockId: string; readonly rungId: string })
    .filter(({ clockId }) => clockId.startsWith(`${key}#`))
    .map(({ rungId }) => rungId);

/** Facts of the lapses of one clock. */
export const lapses = (happened: readonly Happened[], key: string): Happened['facts'][] =>
  happened.filter((event) => event.type === 'clock-lapsed' && event.facts['key'] === key).map((event) => event.facts);

/** The last day of a term that ends at this instant. */
export const legalDay = (endsAt: number): string => toShanghaiDate(endsAt - 1);

/** Ends of the running clocks by key, epoch milliseconds. */
export async function runningClocks(house: ProcessHouse, id: string): Promise<Record<string, number>> {
  const rows = await house.sql<{ key: string; ends: number }>(
    `SELECT key, extract(epoch FROM ends_at)::float8 * 1000 AS ends FROM clock WHERE aggregate_id = $1 AND status = 'running'`,
    [id],
  );
  return Object.fromEntries(rows.map(({ key, ends }) => [key, ends]));
}
