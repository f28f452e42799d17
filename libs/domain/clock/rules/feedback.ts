import { rule, text, type Rule } from './rule.js';

const starts = text('移交', 'transfer to the district');
const citation = text(
  '重庆市生态环境局办公室《2024年蓝天保卫执法行动方案》四（三）：对移交问题于15日内反馈处置结果',
  'Chongqing 2024 Blue-sky enforcement action plan (plan 001), part 4(3): the result of a transferred problem is fed back within 15 days',
);
const onLapse = text(
  '反馈逾期：提醒、催办、上报；本身不构成列入督察问题清单',
  'overdue feedback: reminders up to the leaders; never by itself an entry in the inspection problem list',
);

/** The plan's fifteen days: a plain 日 is a calendar day; the working-day reading is kept beside it until the city confirms. */
export const FEEDBACK_RULES: readonly Rule[] = [
  rule({
    id: 'FEEDBACK15',
    name: text('区县反馈', 'district feedback'),
    starts,
    term: { n: 15, unit: 'CAL', roll: 'FWD' },
    extensions: [{ n: 15, unit: 'CAL', times: 1, approver: text('市级审批领导', 'city approver') }],
    onLapse,
    effect: 'plan',
    citation,
    confidence: 'V',
    setting: 'feedback.unit',
  }),
  rule({
    id: 'FEEDBACK15W',
    name: text('区县反馈（工作日口径）', 'district feedback, read as working days'),
    starts,
    term: { n: 15, unit: 'WD', roll: 'FWD' },
    onLapse,
    effect: 'plan',
    citation,
    confidence: 'I',
    setting: 'feedback.unit',
  }),
];
