import { rule, text, type Rule } from './rule.js';
import { CODE_FROM, days, HEAD, hours, months, workdays } from './terms.js';

const seized = text('实施查封、扣押', 'seizure or sealing');
const release = text('期满应当立即解除，继续扣押违法', 'release at once on expiry; holding on is unlawful');
const seizure = { name: text('查封扣押期限', 'term of seizure or sealing'), starts: seized, onLapse: release } as const;
const seizureExtended = { ...seizure, name: text('查封扣押期限（经批准延长）', 'term of seizure, extended') } as const;
const SEIZURE_ACT = text(
  '强制法第二十五、二十七、二十八条；查封扣押办法第十五、二十条',
  'Coercion Act art. 25, 27, 28; Seizure Measures art. 15, 20',
);
const SEIZURE_CODE = text('生态环境法典第五十二条；强制法第二十五条', 'Code art. 52; Coercion Act art. 25');

const recheck = {
  id: 'C-06',
  name: text('按日计罚复查', 're-check for the daily fine'),
  starts: text('责令改正决定书送达', 'the order to correct is served'),
  term: days(30),
  onLapse: text('逾期复查不宜据以按日计罚，上报', 'no daily fine can safely rest on a late re-check; escalate'),
  confidence: 'V',
} as const;

const limited = text('限制生产决定送达', 'the order to limit production is served');
const limit = text('限产停产办法第十五条', 'Limitation Measures art. 15');

/** Seizure, daily fines, limits on production: C-01 to C-09 of the rule sheet. Ceilings on restraint never roll. */
export const COERCION_RULES: readonly Rule[] = [
  ...[
    { citation: SEIZURE_ACT, validTo: CODE_FROM },
    { citation: SEIZURE_CODE, validFrom: CODE_FROM },
  ].flatMap((version) => [
    rule({
      id: 'C-01',
      ...seizure,
      term: days(30, 'NONE'),
      extensions: [{ n: 30, unit: 'CAL', times: 1, approver: HEAD }],
      pauseCauses: ['monitoring', 'appraisal'],
      confidence: 'V',
      ...version,
    }),
    rule({
      id: 'C-01+30',
      ...seizureExtended,
      term: days(30, 'NONE'),
      granted: [{ n: 30, unit: 'CAL' }],
      pauseCauses: ['monitoring', 'appraisal'],
      confidence: 'V',
      ...version,
    }),
  ]),
  rule({
    id: 'C-02',
    name: text('当场强制措施补办批准', 'approval made good after an urgent measure'),
    starts: text('当场实施强制措施', 'the measure is taken on the spot'),
    term: hours(24),
    onLapse: text('未获批准应当立即解除', 'not approved: lift at once'),
    citation: text('强制法第十九条；查封扣押办法第十三条', 'Coercion Act art. 19; Seizure Measures art. 13'),
    confidence: 'V',
  }),
  rule({
    id: 'C-03',
    name: text('解除查封扣押申请的决定', 'decision on a request to lift the seizure'),
    starts: text('收到解除申请', 'the request is received'),
    term: workdays(5),
    citation: text('查封扣押办法第十九条', 'Seizure Measures art. 19'),
    confidence: 'V',
  }),
  rule({
    id: 'C-03b',
    name: text('解除决定送达', 'service of the release decision'),
    starts: text('作出解除决定', 'the release is decided'),
    term: workdays(3),
    citation: text('查封扣押办法第二十一条', 'Seizure Measures art. 21'),
    confidence: 'V',
  }),
  rule({
    id: 'C-03c',
    name: text('当事人领取财物', 'the owner collects'),
    starts: text('通知领取', 'notice to collect'),
    term: days(60),
    citation: text('查封扣押办法第二十一条', 'Seizure Measures art. 21'),
    confidence: 'V',
  }),
  rule({
    id: 'C-05',
    name: text('责令改正决定送达（需监测的）', 'order to correct, where monitoring is needed'),
    starts: text('取得监测报告', 'the monitoring report'),
    term: workdays(3),
    citation: text('按日计罚办法第八条', 'Daily Fine Measures art. 8'),
    confidence: 'V',
  }),
  rule({
    ...recheck,
    citation: text(
      '按日计罚办法第十条；环保法第五十九条',
      'Daily Fine Measures art. 10; Environmental Protection Law art. 59',
    ),
    validTo: CODE_FROM,
  }),
  rule({
    ...recheck,
    citation: text('生态环境法典第一千零六十条；按日计罚办法第十条', 'Code art. 1060; Daily Fine Measures art. 10'),
    validFrom: CODE_FROM,
  }),
  rule({
    id: 'C-08',
    name: text('限制生产期限', 'term of limited production'),
    starts: limited,
    term: months(3, 'NONE'),
    extensions: [{ n: 3, unit: 'MONTH', times: 1, approver: HEAD }],
    onLapse: text('期满即止', 'ends by itself'),
    citation: limit,
    confidence: 'V',
  }),
  rule({
    id: 'C-08+3',
    name: text('限制生产期限（经批准延长）', 'term of limited production, extended'),
    starts: limited,
    term: months(3, 'NONE'),
    granted: [{ n: 3, unit: 'MONTH' }],
    onLapse: text('期满即止', 'ends by itself'),
    citation: limit,
    confidence: 'V',
  }),
  rule({
    id: 'C-09',
    name: text('限产停产决定送达', 'service of the order to limit or stop'),
    starts: text('作出决定', 'the order is made'),
    term: workdays(7),
    citation: text('限产停产办法第十四条', 'Limitation Measures art. 14'),
    confidence: 'V',
  }),
  rule({
    id: 'C-09b',
    name: text('整改方案备案并公开', 'rectification plan filed and public'),
    starts: text('收到限产停产决定', 'the order is received'),
    term: workdays(15),
    citation: text('限产停产办法第十六条', 'Limitation Measures art. 16'),
    confidence: 'V',
  }),
  rule({
    id: 'C-09c',
    name: text('整改完成报告备案', 'completion report filed'),
    starts: text('整改任务完成', 'rectification is completed'),
    term: workdays(15),
    onLapse: text('备案之日起决定自行解除', 'the order lifts itself on the day of filing'),
    citation: text('限产停产办法第十七条', 'Limitation Measures art. 17'),
    confidence: 'V',
  }),
  rule({
    id: 'C-09d',
    name: text('解除后跟踪检查', 'follow-up check after lifting'),
    starts: text('限产停产解除', 'the order is lifted'),
    term: days(30),
    citation: text('限产停产办法第二十条', 'Limitation Measures art. 20'),
    confidence: 'V',
  }),
];
