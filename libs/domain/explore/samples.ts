import type { DirectoryEntry, World } from '../kernel/aggregate.js';
import type { Actor, Role } from '../kernel/roles.js';
import { calendar } from '../calendar/index.js';
import { planById } from '../plan/packs.js';
import type { Issue } from '../issue/state.js';

/** A small city: one district, one officer for each role, nobody in conflict with anybody. */
const DISTRICT = '500112';

const person = (id: string, role: Role, unit: string, homeDistrict: string | null = null): DirectoryEntry => ({
  id,
  roles: [role],
  unit,
  homeDistrict,
  certified: true,
});

const PEOPLE: readonly DirectoryEntry[] = [
  person('ins1', 'inspector', 'city', '500101'),
  person('ins2', 'inspector', 'city', '500101'),
  person('ldr', 'team-leader', 'city'),
  person('cor', 'coordinator', 'city'),
  person('cap', 'city-approver', 'city'),
  person('rev', 'reviewer', 'city', '500101'),
  person('sup', 'supervisor', 'city'),
  person('lds', 'leader', 'city'),
  person('lia', 'liaison', DISTRICT),
  person('cw1', 'caseworker', DISTRICT),
  person('cw2', 'caseworker', DISTRICT),
  person('dap', 'district-approver', DISTRICT),
  person('system', 'system', 'city'),
];

export const ACTORS: readonly Actor[] = PEOPLE.filter((p) => p.id !== 'ins2' && p.id !== 'cw2').map(
  ({ id, roles, unit }) => ({
    id,
    roles: roles as readonly Role[],
    unit,
  }),
);

const byId = new Map(PEOPLE.map((p) => [p.id, p]));

export const WORLD: World = {
  calendar: calendar(),
  plan: planById,
  account: (id) => byId.get(id),
  district: (code) =>
    code === DISTRICT ? { code, nationalCode: code, name: '示例区', validFrom: null, validTo: null } : undefined,
};

const text = '示例';
const proof = ['证据1'];

/** Inputs to try for each command: every choice that leads somewhere else. A command not named here needs no input. */
export const INPUTS: Readonly<Record<string, (issue: Issue) => readonly object[]>> = {
  register: () => [register(['1']), register(['99'])],
  classify: (issue) => {
    const serious = issue.finding.contentKinds.includes('1');
    return serious ? [{ severity: 'serious', competence: 'city' }] : [{ severity: 'general', competence: 'district' }];
  },
  void: () => [{ reason: text }],
  absorb: () => [],
  'move-out': () => [{ body: text, reason: text }],
  'record-moved-out-answer': () => [{ answer: text }],
  transfer: () => [{ letterNo: text }],
  object: () => [{ ground: 'wrong-facts', reason: text, evidence: proof }],
  'accept-objection': () => [
    { outcome: 'reroute', reason: text },
    { outcome: 'void', reason: text },
    { outcome: 'move-out', reason: text, body: text },
  ],
  'reject-objection': () => [{ reason: text }],
  assign: () => [{ caseworkers: ['cw1', 'cw2'] }],
  reassign: () => [{ caseworkers: ['cw1', 'cw2'], reason: text }],
  'prepare-feedback': () => [{ rectificationText: text }],
  'submit-feedback': () => [{ rectificationText: text }],
  'return-feedback': () => [{ reasons: ['incomplete'], missingText: text }],
  'ask-extension': () => [
    { clock: 'feedback', days: 5, reason: text },
    { clock: 'rectification', days: 5, reason: text },
  ],
  'refuse-extension': () => [{ reason: text }],
  'order-correction': () => [{ orderNo: text, content: text }],
  'order-again': () => [{ orderNo: text, content: text }],
  'set-rectification-plan': () => [{ measures: text, responsible: text, endDate: '2024-07-31' }],
  'report-progress': () => [{ progress: text }],
  'declare-complete': () => [{ proof }],
  'district-verify': () => [{ method: text, finding: text, secondOfficer: 'cw2' }],
  'district-reject': () => [{ reason: text }],
  'pass-look-back': () => [{ finding: text, evidence: proof }],
  'fail-look-back': () => [
    { failure: 'not-in-place', finding: text, evidence: proof },
    { failure: 'rebound', finding: text, evidence: proof },
  ],
  'declare-impossible': () => [{ report: text }],
  'record-closure-order': () => [{ proof: text }],
  'propose-waiver': () => [{ kind: 'moved', proof: text }],
  'refuse-waiver': () => [{ reason: text }],
  'file-case': () => [{ caseNo: text }],
  'decline-case': () => [{ reasonCode: 'no-violation', explanation: text }],
  'conclude-case': () => [{ result: text }],
  'screen-again': () => [{ reason: text }],
  lapse: (issue) => issue.clocks.filter((c) => c.status === 'running' && !c.lapsed).map((c) => ({ clockId: c.id })),
  'fire-rung': () => [],
  urge: () => [{ letterNo: text, content: text }],
  'answer-urge': () => [{ answer: text }],
  'comment-on-listing': () => [{ comment: text }],
  'enter-list': () => [{ entryNo: text, reason: text, centiPoints: 100, scoreRule: text }],
  'reject-listing': () => [{ reason: text }],
  raise: () => [{ responsible: text }],
  'report-raised': () => [{ report: text }],
  release: () => [{ reason: text }],
  'contest-score': (issue) => issue.listing.scores.slice(-1).map((s) => ({ scoreId: s.id, reason: text })),
  'decide-contest': () => [{ reverse: false, reason: text }],
  'propose-closure': () => [{ summary: text }],
  close: () => [{ opinion: text }],
  'return-closure': () => [{ reason: text }],
  reopen: () => [{ ground: 'rebound', reason: text }],
};

function register(contentKinds: readonly string[]): object {
  return {
    planId: 'cq-2024-blue-sky',
    district: DISTRICT,
    enterprise: text,
    creditCode: null,
    place: text,
    problem: text,
    contentKinds,
    objectKind: '3',
    source: 'inspection',
    discoveredOn: '2024-06-20',
    inspectors: ['ins1', 'ins2'],
    evidence: proof,
    complained: false,
  };
}
