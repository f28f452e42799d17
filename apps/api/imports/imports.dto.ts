import { Code, Day, Flag, Line } from '../forms/fields.js';

const optional = true;

/** What a problem list does not say is said here, for all its rows. */
export class ImportDto {
  @Code('行动方案', 'Plan', 'plans', { example: 'cq-2024-blue-sky' })
  readonly plan!: string;

  @Flag('只试读', 'Only try', { optional })
  readonly dryRun?: boolean;

  @Line('检查人员（两人以上，逗号分隔）', 'Inspectors (two or more, separated by commas)', {
    optional,
    example: 'ins-1,ins-2',
  })
  readonly inspectors?: string;

  @Day('发现日期（清单未写的）', 'Day of discovery, where the list has none', { optional })
  readonly discoveredOn?: string;

  @Code('重点内容类别', 'Kind of content', 'plan.contentKinds', { optional, example: '99' })
  readonly contentKind?: string;

  @Code('重点对象类别', 'Kind of object', 'plan.objectKinds', { optional, example: '8' })
  readonly objectKind?: string;

  @Code('线索来源', 'Source', 'plan.sources', { optional, example: 'superior' })
  readonly source?: string;

  @Line('没有年份的日期按此年', 'Year of dates without one', { optional, max: 4, example: '2024' })
  readonly year?: string;
}
