import { randomUUID } from 'node:crypto';
import { Person } from './client.js';

/** The hands an issue goes through; one set for each client of the load. */
export interface Crew {
  readonly inspector: Person;
  readonly leader: Person;
  readonly coordinator: Person;
  readonly approver: Person;
  readonly liaison: Person;
  readonly caseworker: Person;
  readonly districtApprover: Person;
}

const LOGINS: Readonly<Record<keyof Crew, string>> = {
  inspector: 'inspector1',
  leader: 'team-leader',
  coordinator: 'coordinator',
  approver: 'city-approver',
  liaison: 'yuzhong-liaison',
  caseworker: 'yuzhong-caseworker1',
  districtApprover: 'yuzhong-approver',
};

export async function crew(base: string, password: string): Promise<Crew> {
  const people = await Promise.all(
    Object.entries(LOGINS).map(async ([hand, login]) => [hand, await Person.loggedIn(base, login, password)] as const),
  );
  return Object.fromEntries(people) as unknown as Crew;
}

/** Another crew with the same sessions and connections of its own. */
export const again = (people: Crew): Crew =>
  Object.fromEntries(
    Object.entries(people).map(([hand, person]: [string, Person]) => [hand, person.again()]),
  ) as unknown as Crew;

export const disband = (people: Crew): void => Object.values(people).forEach((person: Person) => person.close());

export const finding = (n: number): object => ({
  planId: 'cq-2024-blue-sky',
  district: '500103',
  enterprise: `某建材公司${n}`,
  place: '示例街道 1 号',
  problem: '物料露天堆存，未密闭围挡和覆盖，也未配喷淋等降尘设施。',
  contentKinds: ['99'],
  objectKind: '3',
  source: 'inspection',
  discoveredOn: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
  inspectors: ['inspector1', 'inspector2'],
  evidence: ['现场检查笔录'],
  complained: false,
});

type Act = readonly [hand: keyof Crew, type: string, input: object];

/** From discovery to the accepted feedback, as a general issue in good order goes. */
export const LIFE: readonly Act[] = [
  ['leader', 'classify', { severity: 'general', competence: 'district' }],
  ['coordinator', 'put-on-list', {}],
  ['approver', 'approve-transfer', {}],
  ['coordinator', 'transfer', { letterNo: '渝环执法移〔2026〕1号' }],
  ['liaison', 'receive', {}],
  ['liaison', 'assign', { caseworkers: ['yuzhong-caseworker1', 'yuzhong-caseworker2'] }],
  ['caseworker', 'order-correction', { orderNo: '责改1号', content: '立即改正。' }],
  ['caseworker', 'file-case', { caseNo: '环立案1号' }],
  ['caseworker', 'rectify-immediately', {}],
  ['caseworker', 'report-progress', { progress: '围挡已完成。' }],
  ['caseworker', 'declare-complete', { proof: ['整改后照片'] }],
  ['caseworker', 'district-verify', { method: '现场核查', finding: '已整改。', secondOfficer: 'yuzhong-caseworker2' }],
  ['caseworker', 'prepare-feedback', { rectificationText: '企业已完成整改。' }],
  ['districtApprover', 'submit-feedback', { rectificationText: '企业已完成整改。' }],
  ['coordinator', 'open-review', {}],
  ['coordinator', 'accept-feedback', {}],
  ['caseworker', 'conclude-case', { result: '不予处罚。' }],
];

/** One issue through its life; each action's milliseconds go to `took`. Throws on any answer but a success. */
export async function liveOne(
  people: Crew,
  n: number,
  took: (ms: number, type: string) => void,
  go: () => boolean,
): Promise<void> {
  const timed = async (hand: keyof Crew, id: string | null, type: string, input: object): Promise<string> => {
    const start = performance.now();
    const { status, body } = await people[hand].act(id, type, input, randomUUID());
    if (status >= 300) throw new Error(`${type}: ${status} ${JSON.stringify(body)}`);
    took(performance.now() - start, type);
    return String(body?.['id']);
  };
  const id = await timed('inspector', null, 'register', finding(n));
  for (const [hand, type, input] of LIFE) {
    if (!go()) return;
    await timed(hand, id, type, input);
  }
}
