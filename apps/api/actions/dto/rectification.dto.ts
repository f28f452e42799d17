import { AccountId, Code, Day, Evidence, Line, LongText } from '../../forms/fields.js';
import { codesOf } from '../../forms/lists.js';

export class OrderDto {
  @Line('责令改正文书号', 'Number of the order', { max: 100, example: '渝中环责改〔2024〕5号' })
  readonly orderNo!: string;

  @LongText('责令内容', 'What is ordered')
  readonly content!: string;
}

export class RectificationPlanDto {
  @LongText('整改措施', 'Measures')
  readonly measures!: string;

  @Line('责任人（单位）', 'Responsible person or unit', { example: '企业环保科' })
  readonly responsible!: string;

  @Day('完成时限', 'End date', { example: '2024-09-30' })
  readonly endDate!: string;
}

export class ProgressDto {
  @LongText('进展情况', 'Progress')
  readonly progress!: string;

  @Evidence('佐证', 'Evidence', { optional: true, min: 0 })
  readonly evidence?: string[];
}

export class DeclareCompleteDto {
  @Evidence('完成证明材料', 'Proof of completion', { example: ['整改后照片.jpg'] })
  readonly proof!: string[];
}

export class DistrictVerifyDto {
  @Line('核查方式', 'Way of verifying', { example: '现场核查' })
  readonly method!: string;

  @LongText('核查情况', 'Finding')
  readonly finding!: string;

  @AccountId('另一名核查人员', 'Second officer', { role: 'caseworker', unit: 'own' })
  readonly secondOfficer!: string;
}

export class ImpossibleDto {
  @Line('向政府报告文号', 'Number of the report to the government')
  readonly report!: string;
}

export class ClosureOrderDto {
  @LongText('停产关闭执行证明', 'Proof that the closure was carried out')
  readonly proof!: string;
}

export class ProposeWaiverDto {
  @Code('无需整改的情形', 'Why none is needed', 'waiverKinds', { values: codesOf('waiverKinds'), example: 'moved' })
  readonly kind!: string;

  @LongText('证明材料', 'Proof')
  readonly proof!: string;
}

export class LookBackDto {
  @LongText('核查情况', 'Finding')
  readonly finding!: string;

  @Evidence('现场证据', 'Evidence on site')
  readonly evidence!: string[];
}

export class FailLookBackDto extends LookBackDto {
  @Code('不通过类型', 'Kind of failure', 'plan.lookBackFailures', { example: 'not-in-place' })
  readonly failure!: string;
}
