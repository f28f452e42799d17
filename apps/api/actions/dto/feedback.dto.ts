import { Code, Codes, LongText, Whole } from '../../forms/fields.js';
import { codesOf } from '../../forms/lists.js';

const REMARK = { zh: '是否立案处罚（说明）', en: 'Case filed or not (remark)' };

export class PrepareFeedbackDto {
  @LongText('整改情况', 'State of rectification', { example: '已完成除尘设施检修并恢复正常运行。' })
  readonly rectificationText!: string;

  @LongText(REMARK.zh, REMARK.en, { optional: true })
  readonly penaltyText?: string;
}

/** What is left out is taken from the prepared feedback. */
export class SubmitFeedbackDto {
  @LongText('整改情况', 'State of rectification', { optional: true, example: '已完成除尘设施检修并恢复正常运行。' })
  readonly rectificationText?: string;

  @LongText(REMARK.zh, REMARK.en, { optional: true })
  readonly penaltyText?: string;
}

export class ReturnFeedbackDto {
  @Codes('退回原因', 'Reasons for returning', 'plan.returnReasons')
  readonly reasons!: string[];

  @LongText('需补充的内容', 'What is missing', { example: '请补充整改后的现场照片。' })
  readonly missingText!: string;
}

export class AskExtensionDto {
  @Code('要延期的期限', 'Which term', 'extensionClocks', { values: codesOf('extensionClocks'), example: 'feedback' })
  readonly clock!: 'feedback' | 'rectification';

  @Whole('延期天数（自然日）', 'Calendar days', { example: 10 })
  readonly days!: number;

  @LongText('延期理由', 'Reason')
  readonly reason!: string;
}
