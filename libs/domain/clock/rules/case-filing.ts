import { rule, text, type PauseCause, type Rule } from './rule.js';
import { COLLECTIVE, days, HEAD, hours, ORDER_30_FROM, workdays } from './terms.js';

const clue = text('收到线索或检查结束', 'a lead is received or a check is done');
const filed = text('立案', 'the case is filed');
const late = text(
  '程序瑕疵；应立案而不立案依处罚法第七十六条',
  'procedural defect; not filing at all falls under art. 76',
);
const LONG = 'order30.longTermsUnit';

const filing = text('办法第十八条；处罚法第五十四条', 'Order 30 art. 18; Penalty Act art. 54');
const preliminary = text('立案审查', 'preliminary review and filing');
const decision = text('处罚决定', 'penalty decision');
const deciding = text('处罚法第六十条；延长见办法第五十七条', 'Penalty Act art. 60; extensions Order 30 art. 57');
const risk = text(
  '不当然无效；复议、诉讼中有程序违法风险，上报',
  'not void by itself; "procedure violated" in review or court; escalate',
);

/** Time not counted in the ninety days (P-03), and the wait for criminal justice. */
const NOT_COUNTED: readonly PauseCause[] = [
  'suspension',
  'hearing',
  'announcement',
  'monitoring',
  'evaluation',
  'appraisal',
  'determination',
  'service',
  'criminal-transfer',
];

/** From the lead to the decision: P-01, P-02, P-04 of the rule sheet. */
export const CASE_FILING_RULES: readonly Rule[] = [
  rule({
    id: 'P-01',
    name: preliminary,
    starts: clue,
    term: workdays(7),
    onLapse: late,
    citation: text('环境行政处罚办法（2010）第二十二条', 'Environmental Penalty Measures 2010, art. 22'),
    confidence: 'V',
    validTo: ORDER_30_FROM,
  }),
  rule({
    id: 'P-01',
    name: preliminary,
    starts: clue,
    term: days(15),
    extensions: [{ n: 15, unit: 'CAL', times: 1, approver: HEAD }],
    onLapse: late,
    citation: filing,
    confidence: 'M',
    validFrom: ORDER_30_FROM,
    setting: LONG,
  }),
  rule({
    id: 'P-01+15',
    name: text('立案审查（经批准延长）', 'preliminary review, extended'),
    starts: clue,
    term: days(15),
    granted: [{ n: 15, unit: 'CAL' }],
    onLapse: late,
    citation: filing,
    confidence: 'M',
    validFrom: ORDER_30_FROM,
    setting: LONG,
  }),
  rule({
    id: 'P-02',
    name: decision,
    starts: filed,
    term: days(90),
    extensions: [
      { n: 30, unit: 'CAL', times: 1, approver: HEAD },
      { n: 30, unit: 'CAL', times: 1, approver: COLLECTIVE },
    ],
    pauseCauses: NOT_COUNTED,
    onLapse: risk,
    citation: deciding,
    confidence: 'V',
    setting: LONG,
  }),
  rule({
    id: 'P-02+30',
    name: text('处罚决定（负责人批准延长三十日）', 'penalty decision, extended by the head'),
    starts: filed,
    term: days(90),
    granted: [{ n: 30, unit: 'CAL' }],
    extensions: [{ n: 30, unit: 'CAL', times: 1, approver: COLLECTIVE }],
    pauseCauses: NOT_COUNTED,
    onLapse: risk,
    citation: deciding,
    confidence: 'M',
    setting: LONG,
  }),
  rule({
    id: 'P-02+60',
    name: text('处罚决定（集体讨论再延长三十日）', 'penalty decision, extended again by collective discussion'),
    starts: filed,
    term: days(90),
    granted: [
      { n: 30, unit: 'CAL' },
      { n: 30, unit: 'CAL' },
    ],
    pauseCauses: NOT_COUNTED,
    onLapse: risk,
    citation: deciding,
    confidence: 'M',
    setting: LONG,
  }),
  rule({
    id: 'P-04',
    name: text('先行登记保存的处理决定', 'decision on evidence registered and preserved'),
    starts: text('先行登记保存', 'evidence is registered and preserved'),
    term: workdays(7),
    onLapse: text('措施自动解除', 'the measure lapses by itself'),
    citation: text('处罚法第五十六条、第八十五条', 'Penalty Act art. 56, 85'),
    confidence: 'V',
  }),
  rule({
    id: 'P-04b',
    name: text('紧急登记保存补办批准', 'approval made good after urgent preservation'),
    starts: text('当场登记保存', 'evidence is preserved on the spot'),
    term: hours(24),
    onLapse: text('程序瑕疵', 'procedural defect'),
    citation: text('处罚法第五十六条；办法', 'Penalty Act art. 56; Order 30'),
    confidence: 'M',
  }),
];
