/** Who takes a step: a city account, or one of the district. */
export type Hand =
  | 'inspector1'
  | 'team-leader'
  | 'coordinator'
  | 'city-approver'
  | 'reviewer'
  | 'supervisor'
  | 'leader'
  | 'liaison'
  | 'caseworker1'
  | 'approver';

export interface Step {
  /** Days from today; the last steps are taken today (0). */
  readonly day: number;
  readonly by: Hand;
  readonly do: string;
  readonly with: (place: Place) => object;
}

/** What a step may need to know of its issue and day. */
export interface Place {
  readonly short: string;
  readonly n: number;
  /** `YYYY-MM-DD` so many days from the day of the step. */
  readonly inDays: (days: number) => string;
}

export interface Story {
  readonly name: string;
  /** Content kind: serious ones are the plan's eleven, `99` is general. */
  readonly serious: boolean;
  readonly times: number;
  /** Day of registration. */
  readonly from: number;
  readonly complained?: boolean;
  readonly steps: readonly Step[];
}

const step = (day: number, by: Hand, type: string, input: object | ((place: Place) => object) = {}): Step => ({
  day,
  by,
  do: type,
  with: typeof input === 'function' ? (input as (place: Place) => object) : () => input,
});

const classify = (day: number, serious = false): Step =>
  step(
    day,
    'team-leader',
    'classify',
    serious ? { severity: 'serious', competence: 'city' } : { severity: 'general', competence: 'district' },
  );

/** From the list to the district's desk, all on one day. */
const transferred = (day: number): Step[] => [
  classify(day),
  step(day, 'coordinator', 'put-on-list'),
  step(day, 'city-approver', 'approve-transfer'),
  step(day, 'coordinator', 'transfer', ({ n }) => ({ letterNo: `渝环执法移〔2026〕${n}号` })),
];

const assigned = (day: number): Step[] => [
  step(day, 'liaison', 'receive'),
  step(day, 'liaison', 'assign', ({ short }) => ({ caseworkers: [`${short}-caseworker1`, `${short}-caseworker2`] })),
];

const ordered = (day: number): Step =>
  step(day, 'caseworker1', 'order-correction', ({ n }) => ({
    orderNo: `责改〔2026〕${n}号`,
    content: '立即停止违法行为，采取有效措施整改。',
  }));
const planned = (day: number, days: number): Step[] => [
  step(day, 'caseworker1', 'set-rectification-plan', ({ inDays }) => ({
    measures: '封闭物料堆场，恢复治污设施运行，完善台账。',
    responsible: '企业环保负责人',
    endDate: inDays(days),
  })),
  step(day, 'caseworker1', 'start-rectification'),
];
const declined = (day: number): Step =>
  step(day, 'caseworker1', 'decline-case', {
    reasonCode: 'minor',
    explanation: '违法行为轻微并及时改正，没有造成危害后果。',
    educated: true,
  });
const filed = (day: number): Step =>
  step(day, 'caseworker1', 'file-case', ({ n }) => ({ caseNo: `环立案〔2026〕${n}号` }));
const prepared = (day: number): Step =>
  step(day, 'caseworker1', 'prepare-feedback', {
    rectificationText: '已责令改正，企业正按方案整改。',
    penaltyText: '按规定办理。',
  });
const answered = (day: number): Step =>
  step(day, 'approver', 'submit-feedback', {
    rectificationText: '已责令改正，企业正按方案整改。',
    penaltyText: '按规定办理。',
  });
const declared = (day: number): Step =>
  step(day, 'caseworker1', 'declare-complete', { proof: ['整改前后对比照片', '设施运行记录'] });
const verified = (day: number): Step =>
  step(day, 'caseworker1', 'district-verify', ({ short }) => ({
    method: '现场核查',
    finding: '整改措施已落实。',
    secondOfficer: `${short}-caseworker2`,
  }));
const failed = (day: number, failure: string): Step =>
  step(day, 'reviewer', 'fail-look-back', { failure, finding: '现场复查发现设施未正常运行。', evidence: ['现场照片'] });
const passed = (day: number): Step =>
  step(day, 'reviewer', 'pass-look-back', { finding: '整改到位。', evidence: ['现场照片'] });

/** In hand with the penalty question answered and feedback accepted. */
const accepted = (from: number): Step[] => [
  ...transferred(from),
  ...assigned(from + 1),
  ordered(from + 1),
  declined(from + 1),
  step(from + 1, 'caseworker1', 'rectify-immediately'),
  declared(from + 3),
  answered(from + 3),
  step(from + 4, 'coordinator', 'accept-feedback'),
  verified(from + 4),
];

const listedFrom = (from: number): Step[] => [
  ...accepted(from),
  failed(from + 8, 'not-in-place'),
  step(from + 10, 'approver', 'comment-on-listing', { comment: '企业资金不足，已督促加快整改。' }),
  step(from + 11, 'supervisor', 'enter-list', ({ n }) => ({
    entryNo: `督察清单2026-${n}`,
    reason: '整改不到位',
    centiPoints: 200,
    scoreRule: '移交问题整改不到位',
  })),
];

/** Complained issues are always drawn for a follow-up review, so these stories do not depend on the draw. */
export const STORIES: readonly Story[] = [
  { name: '已登记待定性', serious: false, times: 3, from: 0, steps: [] },
  { name: '已定性待列入清单', serious: false, times: 2, from: -1, steps: [classify(-1)] },
  {
    name: '入清单待批准',
    serious: false,
    times: 4,
    from: -1,
    steps: [classify(-1), step(0, 'coordinator', 'put-on-list')],
  },
  {
    name: '已批准待移交',
    serious: false,
    times: 2,
    from: -1,
    steps: [classify(-1), step(-1, 'coordinator', 'put-on-list'), step(0, 'city-approver', 'approve-transfer')],
  },
  { name: '刚移交待签收', serious: false, times: 4, from: -1, steps: transferred(0) },
  { name: '视为签收', serious: false, times: 2, from: -6, steps: transferred(-6) },
  { name: '办理中', serious: false, times: 4, from: -6, steps: [...transferred(-6), ...assigned(-5), ordered(-4)] },
  {
    name: '三日内到期',
    serious: false,
    times: 3,
    from: -13,
    steps: [...transferred(-13), ...assigned(-12), ordered(-11), ...planned(-11, 40), filed(-8)],
  },
  {
    name: '逾期未反馈',
    serious: false,
    times: 3,
    from: -20,
    steps: [...transferred(-20), ...assigned(-19), ordered(-18)],
  },
  {
    name: '反馈待分管领导审核',
    serious: false,
    times: 2,
    from: -11,
    steps: [...transferred(-11), ...assigned(-8), ordered(-8), declined(-8), ...planned(-8, 30), prepared(-1)],
  },
  {
    name: '反馈待审',
    serious: false,
    times: 3,
    from: -11,
    steps: [...transferred(-11), ...assigned(-8), ordered(-8), filed(-8), ...planned(-8, 30), answered(-1)],
  },
  {
    name: '退回重办',
    serious: false,
    times: 2,
    from: -13,
    steps: [
      ...transferred(-13),
      ...assigned(-12),
      ordered(-12),
      filed(-11),
      ...planned(-11, 30),
      answered(-4),
      step(-1, 'coordinator', 'return-feedback', {
        reasons: ['no-evidence'],
        missingText: '请补充整改后照片和监测报告。',
      }),
    ],
  },
  {
    name: '异议中',
    serious: false,
    times: 1,
    from: -4,
    steps: [
      ...transferred(-4),
      step(-1, 'liaison', 'object', { ground: 'wrong-district', reason: '该点位位于邻区。', evidence: ['勘界图'] }),
    ],
  },
  {
    name: '申请延期',
    serious: false,
    times: 1,
    from: -13,
    steps: [
      ...transferred(-13),
      ...assigned(-12),
      ordered(-11),
      step(-1, 'approver', 'ask-extension', { clock: 'feedback', days: 10, reason: '监测报告未出。' }),
    ],
  },
  {
    name: '移送住建部门',
    serious: false,
    times: 1,
    from: -13,
    steps: [
      classify(-13),
      step(-12, 'coordinator', 'move-out', { body: '住房城乡建设部门', reason: '建筑工地扬尘由住建部门监管。' }),
    ],
  },
  { name: '回头看待核查', serious: false, times: 3, from: -13, complained: true, steps: accepted(-13) },
  {
    name: '整改逾期待决定是否入清单',
    serious: false,
    times: 2,
    from: -25,
    steps: [
      ...transferred(-25),
      ...assigned(-24),
      ordered(-24),
      declined(-24),
      ...planned(-24, 20),
      answered(-19),
      step(-18, 'coordinator', 'accept-feedback'),
    ],
  },
  {
    name: '回头看不通过',
    serious: false,
    times: 1,
    from: -13,
    complained: true,
    steps: [...accepted(-13), failed(-1, 'not-real')],
  },
  { name: '已入督察清单', serious: false, times: 2, from: -20, complained: true, steps: listedFrom(-20) },
  {
    name: '提级督办',
    serious: false,
    times: 1,
    from: -25,
    complained: true,
    steps: [...listedFrom(-25), step(-13, 'leader', 'raise', { responsible: '分管副局长' })],
  },
  {
    name: '解除后待销号',
    serious: false,
    times: 1,
    from: -36,
    complained: true,
    steps: [
      ...listedFrom(-36),
      step(-24, 'leader', 'raise', { responsible: '分管副局长' }),
      declared(-13),
      verified(-12),
      passed(-6),
      step(-4, 'supervisor', 'release', { reason: '整改完成并经回头看通过。' }),
      step(-1, 'approver', 'propose-closure', { summary: '整改完成，申请销号。' }),
    ],
  },
  {
    name: '已销号',
    serious: false,
    times: 4,
    from: -36,
    complained: true,
    steps: [
      ...accepted(-36),
      passed(-25),
      step(-24, 'approver', 'propose-closure', { summary: '整改完成，申请销号。' }),
      step(-20, 'coordinator', 'close', { opinion: '同意销号。' }),
    ],
  },
  {
    name: '销号后反弹',
    serious: false,
    times: 1,
    from: -36,
    complained: true,
    steps: [
      ...accepted(-36),
      passed(-25),
      step(-24, 'approver', 'propose-closure', { summary: '整改完成，申请销号。' }),
      step(-20, 'coordinator', 'close', { opinion: '同意销号。' }),
      step(-1, 'reviewer', 'reopen', { ground: 'rebound', reason: '夜间巡查发现设施停运。' }),
    ],
  },
  { name: '重点问题待定性', serious: true, times: 2, from: 0, steps: [] },
  {
    name: '市级直接查处',
    serious: true,
    times: 3,
    from: -4,
    steps: [classify(-4, true), step(-4, 'team-leader', 'handle-directly')],
  },
  {
    name: '市级立案、区县督促整改',
    serious: true,
    times: 3,
    from: -11,
    steps: [
      classify(-11, true),
      step(-11, 'team-leader', 'handle-directly'),
      step(-8, 'team-leader', 'file-case', ({ n }) => ({ caseNo: `渝环立案〔2026〕${n}号` })),
      step(-8, 'city-approver', 'approve-transfer'),
      step(-8, 'coordinator', 'transfer', ({ n }) => ({ letterNo: `渝环执法移〔2026〕${n}号` })),
      ...assigned(-6),
      ordered(-6),
      ...planned(-4, 40),
    ],
  },
];
