import type { Term } from '../types.js';
import { rule, text, type Rule, type Text } from './rule.js';
import { days, workdays } from './terms.js';

const PROCESS = text('督办流程自定标准', 'own standard of the process model');
const PLAN = text('方案自定（待市局书面确认）', 'our reading of the plan, to be confirmed by the city bureau');
const HANDLER = text('审批领导', 'approver of the handling body');

const own = (
  id: string,
  name: Text,
  starts: Text,
  term: Term,
  effect: Rule['effect'],
  more: Partial<Rule> = {},
): Rule =>
  rule({ id, name, starts, term, effect, citation: effect === 'plan' ? PLAN : PROCESS, confidence: 'I', ...more });

const transferred = text('移交送达', 'the transfer is delivered');

/** Clocks of the process model that stand on no statute: our service standards and our reading of the plan. */
export const OWN_CLOCKS: readonly Rule[] = [
  own('K0', text('定性', 'classify'), text('登记', 'registered'), workdays(3), 'service'),
  own('K1', text('签收', 'receipt'), transferred, workdays(2), 'plan', {
    onLapse: text('视为签收', 'deemed received'),
  }),
  own(
    'K3',
    text('移出问题跟踪', 'follow-up of what was moved out'),
    text('移送有权部门', 'moved to the competent body'),
    days(30),
    'service',
    {
      extensions: [{ n: 30, unit: 'CAL', times: 1, approver: HANDLER }],
    },
  ),
  own('K4', text('异议处理', 'decide on the objection'), text('提出异议', 'the objection'), workdays(3), 'service'),
  own('K5', text('首次处置', 'first action'), text('分办', 'assigned'), workdays(3), 'service'),
  own('K6', text('反馈审核', 'review of the feedback'), text('提交反馈', 'feedback submitted'), workdays(5), 'service'),
  own('K7', text('退回重办', 'rework'), text('退回', 'returned'), workdays(5), 'plan', {
    extensions: [{ n: 5, unit: 'WD', times: 1, approver: HANDLER }],
  }),
  own('K8', text('延期审批', 'decide on the extension'), text('申请延期', 'extension asked'), workdays(2), 'service', {
    onLapse: text('未答复视为不同意并上报', 'silence means refused, and escalates'),
  }),
  own(
    'K9',
    text('整改', 'rectification'),
    text('整改方案确定的完成日期', 'the end date set in the rectification plan'),
    days(0),
    'plan',
    {
      startExcluded: false,
      onLapse: text('提出列入督察问题清单的建议', 'an entry in the inspection problem list is proposed'),
    },
  ),
  own(
    'K9i',
    text('立行立改', 'immediate rectification'),
    text('责令改正', 'ordered to correct'),
    days(3, 'NONE'),
    'plan',
  ),
  own('K11', text('属地核查', 'district verification'), text('企业报完', 'declared complete'), workdays(5), 'service'),
  own(
    'K12',
    text('回头看窗口', 'look-back window ends'),
    text('属地核查通过', 'verified by the district'),
    days(90, 'NONE'),
    'plan',
  ),
  own(
    'K12a',
    text('回头看最早日', 'look-back window opens'),
    text('属地核查通过', 'verified by the district'),
    days(30, 'NONE'),
    'plan',
  ),
  own(
    'K30',
    text('组成移送专案组', 'form the transfer group'),
    text('发现涉嫌犯罪', 'crime suspected'),
    workdays(1),
    'law',
    {
      citation: text(
        '移送规定第五条（“立即”，取一个工作日）',
        'Transfer Regulations art. 5 ("at once", taken as one working day)',
      ),
    },
  ),
  own(
    'K37',
    text('建议检察机关监督立案', 'suggest supervision to the procurator'),
    text('公安机关维持不立案', 'the police keep to no filing'),
    days(3),
    'law',
    {
      citation: text('移送规定第九条', 'Transfer Regulations art. 9'),
    },
  ),
  own(
    'K40',
    text('答复督办函', 'answer to a letter'),
    text('发出督办函', 'the letter is sent'),
    workdays(5),
    'service',
  ),
  own(
    'K41',
    text('列入清单前听取意见', 'hear the district before listing'),
    text('提出列入建议', 'listing proposed'),
    workdays(2),
    'plan',
  ),
  own(
    'K42',
    text('提级督办定期报告', 'periodic report under raised supervision'),
    text('提级督办或上次报告', 'raised, or the last report'),
    workdays(10),
    'plan',
  ),
  own('K43', text('扣分申诉', 'contest a score'), text('扣分', 'score deducted'), workdays(5), 'plan'),
  own('K44', text('销号审核', 'review of the sign-off'), text('申请销号', 'sign-off proposed'), workdays(5), 'service'),
];

/** Clocks of the process model that apply a rule of the law or of the plan: [clock, rule]. */
export const CLOCK_OF_RULE: readonly (readonly [clock: string, rule: string])[] = [
  ['K2', 'FEEDBACK15'],
  ['K10', 'P-01'],
  ['K13', 'P-02'],
  ['K14', 'C-01'],
  ['K15', 'P-05'],
  ['K16', 'P-06'],
  ['K17', 'P-07'],
  ['K18', 'P-08'],
  ['K19', 'P-10'],
  ['K20', 'P-13'],
  ['K21', 'E-04'],
  ['K22', 'E-06'],
  ['K23', 'E-01'],
  ['K24', 'E-02'],
  ['K25', 'C-06'],
  ['K26', 'P-16'],
  ['K31', 'X-01'],
  ['K32', 'X-02'],
  ['K33', 'X-04'],
  ['K34', 'X-06'],
  ['K35', 'X-07c'],
  ['K36', 'X-07d'],
];

/** Gives the rules of the law their second name as clocks. */
export const asClocks = (rules: readonly Rule[]): Rule[] =>
  CLOCK_OF_RULE.flatMap(([clock, id]) =>
    rules.filter((known) => known.id === id).map((known) => ({ ...known, id: clock, sameAs: id })),
  );
