import { Code, Whole } from '../forms/fields.js';

/** One of the three. */
export class AdvanceDto {
  @Whole('天数', 'Days', { optional: true, max: 366, example: 1 })
  readonly days?: number;

  @Whole('小时', 'Hours', { optional: true, max: 8_784, example: 6 })
  readonly hours?: number;

  @Code('到', 'To', 'advanceTo', { optional: true, values: ['next-deadline'], example: 'next-deadline' })
  readonly to?: 'next-deadline';
}
