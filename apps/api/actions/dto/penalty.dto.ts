import { Code, Flag, Line, LongText, Whole } from '../../forms/fields.js';

export class FileCaseDto {
  @Line('立案号', 'Case number', { max: 100, example: '渝中环立〔2024〕8号' })
  readonly caseNo!: string;
}

export class DeclineCaseDto {
  @Code('不予立案原因', 'Reason for not filing', 'plan.noFilingReasons', { example: 'minor' })
  readonly reasonCode!: string;

  @LongText('说明', 'Explanation')
  readonly explanation!: string;

  @Flag('已对当事人进行教育并记录', 'The party was educated, and that recorded', { optional: true })
  readonly educated?: boolean;
}

export class ConcludeCaseDto {
  @LongText('处理结果', 'Result', { example: '罚款 20000 元，已缴纳。' })
  readonly result!: string;

  @Whole('罚款金额（分）', 'Fine in fen', { optional: true, min: 0, max: Number.MAX_SAFE_INTEGER, example: 2_000_000 })
  readonly fineFen?: number;
}
