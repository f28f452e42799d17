import { Code, Flag, Line, LongText, ScoreId, Whole } from '../../forms/fields.js';
import { codesOf } from '../../forms/lists.js';

export class UrgeDto {
  @Line('函号', 'Number of the letter', { max: 100 })
  readonly letterNo!: string;

  @LongText('督办内容', 'What is urged')
  readonly content!: string;
}

export class AnswerUrgeDto {
  @LongText('答复内容', 'Answer')
  readonly answer!: string;
}

export class ListingCommentDto {
  @LongText('意见', 'Comment')
  readonly comment!: string;
}

export class EnterListDto {
  @Line('清单编号', 'Entry number', { max: 100, example: '督察清单〔2024〕3号' })
  readonly entryNo!: string;

  @LongText('纳入理由', 'Reason')
  readonly reason!: string;

  @Whole('扣分（百分之一分）', 'Points deducted, in hundredths', { max: 10_000, example: 50 })
  readonly centiPoints!: number;

  @Line('扣分依据', 'Rule of the deduction')
  readonly scoreRule!: string;
}

export class RaiseDto {
  @Line('督办领导', 'Responsible leader', { example: '副局长' })
  readonly responsible!: string;
}

export class RaisedReportDto {
  @LongText('进展报告', 'Report')
  readonly report!: string;
}

export class ContestScoreDto {
  @ScoreId('扣分记录', 'Deduction')
  readonly scoreId!: string;

  @LongText('申诉理由', 'Reason')
  readonly reason!: string;
}

export class DecideContestDto {
  @Flag('撤销扣分', 'Reverse the deduction')
  readonly reverse!: boolean;

  @LongText('理由', 'Reason')
  readonly reason!: string;
}

export class ProposeClosureDto {
  @LongText('销号说明', 'Summary')
  readonly summary!: string;
}

export class CloseDto {
  @LongText('销号意见', 'Opinion')
  readonly opinion!: string;
}

export class ReopenDto {
  @Code('重启事由', 'Ground', 'reopenGrounds', { values: codesOf('reopenGrounds'), example: 'rebound' })
  readonly ground!: string;

  @LongText('说明', 'Explanation')
  readonly reason!: string;
}
