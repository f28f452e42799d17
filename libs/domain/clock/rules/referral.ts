import type { Term } from '../types.js';
import { rule, text, type Rule, type Text } from './rule.js';
import { days, hours, workdays } from './terms.js';

const LINK = (article: string, en: string): Text =>
  text(`衔接工作办法（2017）${article}、第三十八条`, `Liaison Measures 2017 ${en}, 38`);
const DETENTION = (article: string, en: string): Text =>
  text(`拘留移送暂行办法${article}、第十九条`, `Detention Referral Measures ${en}, 19`);
const police = text('提请检察机关监督', 'ask the procuratorate to supervise');

const term = (id: string, name: Text, starts: Text, length: Term, citation: Text, onLapse?: Text): Rule =>
  rule({ id, name, starts, term: length, citation, confidence: 'V', ...(onLapse && { onLapse }) });

const handed = text('公安机关接受案件', 'the police take the case');
const refused = text('收到不予立案通知', 'the notice of no filing is received');
const file = text('公安机关立案', 'the police file the case');

/** Transfer to police and prosecutors, and detention X-12 to X-15 (articles of the detention measures). */
export const REFERRAL_RULES: readonly Rule[] = [
  term(
    'X-01',
    text('批准或不批准移送', 'head approves or refuses the transfer'),
    text('收到书面报告', 'the written report'),
    days(3),
    LINK('第五条', 'art. 5'),
    text('不批准的记录理由', 'reasons of a refusal are recorded'),
  ),
  term(
    'X-02',
    text('移送案件材料', 'material handed to the police'),
    text('作出移送决定', 'the transfer is decided'),
    hours(24),
    text('衔接工作办法（2017）第六条；移送规定第五条', 'Liaison Measures 2017 art. 6; Transfer Regulations art. 5'),
    text('责令移送，追究正职负责人责任', 'order to transfer, discipline of the chief'),
  ),
  term(
    'X-03',
    text('告知补充材料', 'police ask for what is missing'),
    text('公安机关收到不完整材料', 'incomplete material arrives'),
    hours(24),
    LINK('第八条', 'art. 8'),
  ),
  term(
    'X-03b',
    text('补充移送材料', 'missing material supplied'),
    text('收到补正告知', 'the request is received'),
    days(3),
    LINK('第八条', 'art. 8'),
  ),
  term(
    'X-04',
    text('公安机关决定是否立案', 'police decide on filing'),
    handed,
    days(3),
    LINK('第九条', 'art. 9'),
    police,
  ),
  term(
    'X-04b',
    text('公安机关决定（线索需查证）', 'police decide: a lead needs checking'),
    handed,
    days(7),
    LINK('第九条', 'art. 9'),
    police,
  ),
  term(
    'X-04c',
    text('公安机关决定（疑难复杂，县级负责人批准）', 'police decide: complex, with the county-level head'),
    handed,
    days(30),
    LINK('第九条', 'art. 9'),
    police,
  ),
  term(
    'X-05',
    text('通知立案或不立案决定', 'the decision is notified'),
    text('公安机关作出决定', 'the police decide'),
    days(3),
    LINK('第九条', 'art. 9'),
  ),
  term('X-05b', text('不属本机关管辖的转送', 'not theirs: passed on'), handed, hours(24), LINK('第九条', 'art. 9')),
  term('X-06', text('移交涉案物品', 'items handed over'), file, days(3), LINK('第十条', 'art. 10')),
  term(
    'X-07',
    text('提请公安机关复议', 'ask the police to reconsider'),
    refused,
    workdays(3),
    LINK('第十一条', 'art. 11'),
  ),
  term(
    'X-07b',
    text('公安机关复议决定', 'the police answer'),
    text('收到复议提请', 'the request is received'),
    workdays(3),
    LINK('第十一条', 'art. 11'),
  ),
  term(
    'X-07c',
    text('提请公安机关复议（移送规定口径，取较严者）', 'ask the police to reconsider: the stricter reading'),
    refused,
    days(3),
    text('移送规定（2020）第九条', 'Transfer Regulations 2020 art. 9'),
  ),
  term(
    'X-07d',
    text('公安机关复议决定（移送规定口径）', 'the police answer: the stricter reading'),
    text('收到复议提请', 'the request is received'),
    days(3),
    text('移送规定（2020）第九条', 'Transfer Regulations 2020 art. 9'),
  ),
  term(
    'X-08',
    text('按检察建议移送', "transfer on the procurator's suggestion"),
    text('收到检察建议', 'the suggestion is received'),
    days(3),
    LINK('第十四条', 'art. 14'),
  ),
  term(
    'X-09',
    text('不起诉等结果告知', 'told that there is no prosecution'),
    text('作出不起诉等决定', 'the decision not to prosecute'),
    days(3),
    LINK('第十八条', 'art. 18'),
    text('重启行政程序', 'reopen the administrative track'),
  ),
  term(
    'X-10',
    text('信息共享平台录入', 'platform entry'),
    text('作出各项决定', 'each decision'),
    days(7),
    LINK('第三十四条', 'art. 34'),
  ),
  term(
    'X-10b',
    text('答复案件咨询', 'answer to a consultation'),
    text('收到咨询', 'the consultation is received'),
    days(7),
    LINK('第二十四条', 'art. 24'),
  ),
  term(
    'X-12',
    text('移送拘留案件材料', 'detention: material to the police'),
    text('批准移送', 'the transfer is approved'),
    workdays(3),
    DETENTION('第十二条', 'art. 12'),
  ),
  term(
    'X-13',
    text('公安机关要求补充', 'detention: police ask for more'),
    text('公安机关收到材料', 'the police receive the material'),
    workdays(3),
    DETENTION('第十三条', 'art. 13'),
  ),
  term(
    'X-14',
    text('拘留决定抄送', 'detention: decision copied'),
    text('作出拘留决定', 'the detention is decided'),
    workdays(3),
    DETENTION('第十四条', 'art. 14'),
  ),
  term(
    'X-15',
    text('不予拘留告知并退回', 'detention refused: told, file back'),
    text('作出不予拘留决定', 'the refusal is decided'),
    workdays(5),
    DETENTION('第十五条', 'art. 15'),
    text('结案', 'close'),
  ),
];
