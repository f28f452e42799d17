import { Code, Day, DistrictCode, Evidence, Line } from '../forms/fields.js';

const optional = true;
const WAITING = ['listed', 'direct', 'transfer-approved'];

/** The issues by id, or all that wait for transfer and match the filter. */
export class CreateBatchDto {
  @Line('批次名称', 'Title', { example: '第一轮第一批' })
  readonly title!: string;

  @Evidence('问题', 'Issues', { optional, max: 5_000, example: ['3f0e8f0a-9a53-4a8e-8a37-2f0f4f3f9a10'] })
  readonly issueIds?: string[];

  @DistrictCode('区县', 'District', { optional })
  readonly district?: string;

  @Line('行动方案', 'Plan', { optional, example: 'cq-2024-blue-sky' })
  readonly plan?: string;

  @Code('流转状态', 'Custody', 'tracks.custody', { optional, values: WAITING, example: 'listed' })
  readonly custody?: string;

  @Line('移交函文号', 'Number of the letter', { optional, max: 100 })
  readonly letterNo?: string;
}

export class SendBatchDto {
  @Line('移交函文号', 'Number of the letter', { optional, max: 100 })
  readonly letterNo?: string;

  @Day('送达日期', 'Day of delivery', { optional })
  readonly deliveredOn?: string;
}
