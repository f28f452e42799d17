import {
  AccountIds,
  Code,
  Codes,
  Day,
  DistrictCode,
  Evidence,
  Flag,
  IssueId,
  Line,
  LongText,
} from '../../forms/fields.js';
import { codesOf } from '../../forms/lists.js';

export class RegisterDto {
  @Code('行动方案', 'Plan', 'plans', { example: 'cq-2024-blue-sky' })
  readonly planId!: string;

  @DistrictCode('所在区县', 'District')
  readonly district!: string;

  @Line('企业名称', 'Enterprise', { example: '重庆某水泥有限公司' })
  readonly enterprise!: string;

  @Line('统一社会信用代码', 'Unified social credit code', { optional: true, max: 30, example: '91500000MA00000000' })
  readonly creditCode?: string;

  @Line('地点', 'Place', { max: 300, example: '渝中区某路 1 号' })
  readonly place!: string;

  @LongText('存在的环境问题', 'Environmental problem', { example: '粉尘未收集，未正常运行除尘设施。' })
  readonly problem!: string;

  @Codes('重点内容类别', 'Kinds of content', 'plan.contentKinds', { example: ['3'] })
  readonly contentKinds!: string[];

  @Code('重点对象类别', 'Kind of object', 'plan.objectKinds', { example: '3' })
  readonly objectKind!: string;

  @Code('线索来源', 'Source', 'plan.sources', { example: 'inspection' })
  readonly source!: string;

  @Day('发现日期', 'Day of discovery')
  readonly discoveredOn!: string;

  @AccountIds('检查人员（两人以上）', 'Inspectors (two or more)', {
    role: 'inspector',
    unit: 'city',
    example: ['ins-1', 'ins-2'],
  })
  readonly inspectors!: string[];

  @Evidence('证据', 'Evidence')
  readonly evidence!: string[];

  @Flag('群众投诉', 'Raised by a complaint', { optional: true, example: false })
  readonly complained?: boolean;
}

export class VoidDto {
  @LongText('并案或作废的理由', 'Reason', { example: '与另一问题重复登记。' })
  readonly reason!: string;

  @IssueId('并入的问题', 'Issue to merge into', { optional: true })
  readonly mergedInto?: string;
}

export class ClassifyDto {
  @Code('严重程度', 'Severity', 'severity', { values: codesOf('severity'), example: 'general' })
  readonly severity!: 'serious' | 'general';

  @Code('管辖', 'Competence', 'competence', { values: codesOf('competence'), example: 'district' })
  readonly competence!: 'city' | 'district' | 'other';

  @LongText('改变定性的理由', 'Reason for leaving the table', { optional: true })
  readonly overrideReason?: string;

  @Codes('处置类别', 'Disposal classes', 'plan.disposalClasses', { optional: true, min: 0 })
  readonly disposal?: string[];
}

export class TransferDto {
  @Line('移交函文号', 'Number of the letter', { max: 100 })
  readonly letterNo!: string;

  @Day('送达日期', 'Day of delivery', { optional: true })
  readonly deliveredOn?: string;

  @Line('送达方式', 'Way of delivery', { optional: true, example: '系统送达' })
  readonly delivery?: string;
}

export class MoveOutDto {
  @Line('有权部门', 'Competent body', { example: '市交通执法总队' })
  readonly body!: string;

  @LongText('移送理由', 'Reason')
  readonly reason!: string;
}

export class MovedOutAnswerDto {
  @LongText('答复内容', 'Answer')
  readonly answer!: string;
}

export class ObjectDto {
  @Code('异议事由', 'Ground', 'objectionGrounds', { values: codesOf('objectionGrounds'), example: 'wrong-facts' })
  readonly ground!: string;

  @LongText('异议说明', 'Explanation')
  readonly reason!: string;

  @Evidence('证据', 'Evidence')
  readonly evidence!: string[];
}

export class AcceptObjectionDto {
  @Code('处理结果', 'Outcome', 'objectionOutcomes', { values: codesOf('objectionOutcomes'), example: 'reroute' })
  readonly outcome!: 'reroute' | 'void' | 'move-out';

  @LongText('理由', 'Reason')
  readonly reason!: string;

  @DistrictCode('应移交的区县', 'The right district', { optional: true })
  readonly district?: string;

  @Line('有权部门', 'Competent body', { optional: true })
  readonly body?: string;
}

export class AssignDto {
  @AccountIds('承办人（两人）', 'Caseworkers (two)', { role: 'caseworker', unit: 'issue' })
  readonly caseworkers!: string[];
}

export class ReassignDto extends AssignDto {
  @LongText('转办理由', 'Reason')
  readonly reason!: string;
}
