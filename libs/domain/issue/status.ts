import { running } from './clocks/reduce.js';
import type { Issue } from './state.js';

/** Overall status shown to people: the first rule that holds (process model, section 2). Lateness is a light of its own, from dates. */
const RULES: readonly (readonly [status: string, zh: string, en: string, holds: (issue: Issue) => boolean])[] = [
  ['void', '作废', 'void', (i) => i.tracks.custody === 'void'],
  ['closed', '已销号', 'signed off', (i) => i.tracks.closure === 'closed'],
  ['raised', '提级督办', 'raised supervision', (i) => i.tracks.supervision === 'raised'],
  ['on-list', '督察清单', 'on the inspection list', (i) => i.tracks.supervision === 'listed'],
  ['rebound', '反弹', 'rebound', (i) => i.tracks.rectification === 'rebound'],
  ['sign-off-pending', '待销号', 'sign-off pending', (i) => i.tracks.closure === 'pending'],
  [
    'awaiting-conclusion',
    '整改完成待结案',
    'rectified, case open',
    (i) =>
      i.tracks.rectification === 'city-reviewed' &&
      i.tracks.penalty !== 'concluded' &&
      i.tracks.penalty !== 'not-filed',
  ],
  [
    'awaiting-verification',
    '待核查',
    'awaiting verification',
    (i) => i.tracks.rectification === 'declared' || i.tracks.rectification === 'district-verified',
  ],
  [
    'rework',
    '退回重办',
    'returned for rework',
    (i) => i.tracks.rectification === 'rework' || i.tracks.feedback === 'returned',
  ],
  ['moved-out', '已移送有权部门', 'moved to the competent body', (i) => i.tracks.custody === 'moved-out'],
  ['awaiting-receipt', '待签收', 'awaiting receipt', (i) => i.tracks.custody === 'transferred'],
  ['objected', '异议', 'objection', (i) => i.tracks.custody === 'objected'],
  ['under-review', '反馈待审', 'feedback under review', (i) => i.tracks.feedback === 'submitted'],
  ['in-hand', '办理中', 'in hand', (i) => ['received', 'deemed-received', 'assigned'].includes(i.tracks.custody)],
  [
    'awaiting-transfer',
    '待移交',
    'awaiting transfer',
    (i) => ['listed', 'transfer-approved'].includes(i.tracks.custody),
  ],
  ['direct', '市级直查', 'handled by the city', (i) => i.tracks.custody === 'direct'],
  ['classified', '已定性', 'classified', (i) => i.tracks.custody === 'classified'],
  ['registered', '已登记', 'registered', (i) => i.tracks.custody === 'registered'],
];

export const STATUSES: Readonly<Record<string, { zh: string; en: string }>> = Object.fromEntries([
  ...RULES.map(([status, zh, en]) => [status, { zh, en }] as const),
  ['draft', { zh: '草稿', en: 'draft' }],
]);

export const statusOf = (issue: Issue): string => RULES.find(([, , , holds]) => holds(issue))?.[0] ?? 'draft';

export const dueOf = (issue: Issue, key: 'feedback' | 'rectification'): string | null =>
  running(issue.clocks, key)?.effective ?? null;
