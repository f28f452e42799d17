import { text, type Text } from './rule.js';

/** A rule of the sheet without a term of its own: how terms are reckoned, or an amount, or a plain ban. */
export interface Principle {
  readonly id: string;
  readonly says: Text;
  readonly citation: Text;
  readonly confidence: 'V' | 'M' | 'I';
}

const own = text('引擎约定', 'rule of the engine');
const p = (id: string, says: Text, citation: Text, confidence: Principle['confidence']): Principle => ({
  id,
  says,
  citation,
  confidence,
});

export const PRINCIPLES: readonly Principle[] = [
  p(
    'T-01',
    text('期间开始的时和日不计入，自次日起算', 'the start day or hour is not counted'),
    text('民事诉讼法第八十五条；民法典第二百零一条', 'Civil Procedure Law art. 85; Civil Code art. 201'),
    'V',
  ),
  p(
    'T-02',
    text('按小时计算的自规定的时刻起算，不顺延', 'hours run from the minute and never roll'),
    text('民法典第二百零一条第二款', 'Civil Code art. 201(2)'),
    'V',
  ),
  p(
    'T-03',
    text(
      '期间届满的最后一日是休息日的，以其后第一个工作日为届满日',
      'a last day on a rest day moves to the next working day',
    ),
    text('民事诉讼法第八十五条第三款；民法典第二百零三条', 'Civil Procedure Law art. 85(3); Civil Code art. 203'),
    'V',
  ),
  p(
    'T-04',
    text(
      '按月、年计算的到期月的对应日为最后一日，没有对应日的为月末日',
      'months and years end on the corresponding day, else the end of the month',
    ),
    text('民法典第二百零二条', 'Civil Code art. 202'),
    'V',
  ),
  p(
    'T-05',
    text('最后一日截止于二十四时', 'the last day ends at 24:00'),
    text('民法典第二百零三条第二款', 'Civil Code art. 203(2)'),
    'V',
  ),
  p(
    'T-06',
    text('不包括在途时间，期满前交邮的不算过期', 'travel time is excluded: posted in time is in time'),
    text('民事诉讼法第八十五条第四款', 'Civil Procedure Law art. 85(4)'),
    'V',
  ),
  p(
    'T-07',
    text(
      '工作日按国务院办公厅当年放假通知，含调休上班日',
      "working days follow the year's State Council notice, make-up days included",
    ),
    text('处罚法第八十五条', 'Penalty Act art. 85'),
    'M',
  ),
  p('T-08', text('“提前若干日”向前计算', '"N days before" counts back'), own, 'I'),
  p(
    'T-09',
    text('法定日期按东八区日期计，不是时刻', 'legal dates are days in Asia/Shanghai, never instants'),
    own,
    'I',
  ),
  p(
    'T-10',
    text(
      '依法扣除的时间加在未顺延的届满日上，最后只顺延一次',
      'excluded time is added to the unrolled end; one roll at the very end',
    ),
    text('办法；衔接工作办法第十六条', 'Order 30; Liaison Measures art. 16'),
    'I',
  ),
  p('T-11', text('延长自未顺延的届满日起算', 'an extension counts from the unrolled end'), own, 'I'),
  p(
    'P-03',
    text(
      '中止、听证、公告、监测、评估、鉴定、认定、送达的时间不计入办案期限，重叠的合并计算',
      'suspension, hearing, announcement, monitoring, evaluation, appraisal, determination and service are not counted; overlaps are merged',
    ),
    text('办法；衔接工作办法第十六条', 'Order 30; Liaison Measures art. 16'),
    'M',
  ),
  p(
    'P-14',
    text('加处罚款：每日按罚款数额的百分之三，总额不超过罚款', 'surcharge: 3 % of the fine a day, at most the fine'),
    text('处罚法第七十二条第一款、第七十三条第三款', 'Penalty Act art. 72(1), 73(3)'),
    'V',
  ),
  p(
    'C-04',
    text(
      '不得在夜间或者法定节假日实施强制执行，情况紧急的除外',
      'no enforcement at night or on holidays, save urgency',
    ),
    text('强制法第四十三条', 'Coercion Act art. 43'),
    'V',
  ),
  p(
    'C-07',
    text(
      '按日连续处罚：自责令改正送达次日起至复查发现之日止',
      'daily fine: from the day after service of the order to the day of the re-check',
    ),
    text('按日计罚办法第十七至十九条', 'Daily Fine Measures art. 17–19'),
    'V',
  ),
  p(
    'C-10',
    text(
      '拒不停产、擅自恢复或者解除后再犯的，报请政府停业关闭',
      'refusal, unauthorised restart or repeat: reported to the government for closure',
    ),
    text('限产停产办法第八条', 'Limitation Measures art. 8'),
    'V',
  ),
  p(
    'E-07',
    text(
      '复议、诉讼不停止执行，但加处罚款停止计算',
      'review or lawsuit does not suspend enforcement but stops the surcharge',
    ),
    text('处罚法第七十三条', 'Penalty Act art. 73'),
    'V',
  ),
  p(
    'X-11',
    text('涉嫌犯罪移送期间不计入办案期限', 'the time of a criminal transfer is not counted'),
    text('衔接工作办法第十六条', 'Liaison Measures art. 16'),
    'V',
  ),
];
