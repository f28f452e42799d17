import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import { fault } from './check.js';
import { rememberField, type Field, type Widget } from './field.js';

type More = Partial<Omit<Field, 'widget' | 'zh' | 'en'>>;

const LIMITS: Record<Widget, { min: number; max: number; example: unknown }> = {
  text: { min: 0, max: 200, example: '渝环移〔2024〕12号' },
  'long-text': { min: 0, max: 5_000, example: '情况说明' },
  date: { min: 0, max: 10, example: '2024-06-21' },
  district: { min: 0, max: 40, example: '500103' },
  account: { min: 0, max: 100, example: 'cw-yz-2' },
  accounts: { min: 1, max: 20, example: ['cw-yz-1', 'cw-yz-2'] },
  issue: { min: 0, max: 36, example: '3f0e8f0a-9a53-4a8e-8a37-2f0f4f3f9a10' },
  score: { min: 0, max: 20, example: 'S1' },
  evidence: { min: 1, max: 50, example: ['现场照片 1.jpg'] },
  code: { min: 0, max: 100, example: 'general' },
  codes: { min: 1, max: 30, example: ['incomplete'] },
  number: { min: 1, max: 366, example: 10 },
  flag: { min: 0, max: 1, example: true },
};

const LISTS: readonly Widget[] = ['accounts', 'codes', 'evidence'];

/** One decorator per field: validation (class-validator), OpenAPI with the words in both languages, and what the form needs. */
function field(widget: Widget, zh: string, en: string, more: More): PropertyDecorator {
  const spec: Field = { ...LIMITS[widget], optional: false, ...more, widget, zh, en };
  const check = ValidateBy({
    name: widget,
    validator: {
      validate: (value: unknown) => fault(spec, value) === null,
      defaultMessage: (at) => fault(spec, at?.value)?.en ?? en,
    },
  });
  const describe = ApiProperty(schemaOf(spec));
  return (target, name) => {
    rememberField(target, String(name), spec);
    check(target, name);
    describe(target, name);
  };
}

function schemaOf(spec: Field): ApiPropertyOptions {
  const list = LISTS.includes(spec.widget);
  const type = spec.widget === 'number' ? 'integer' : spec.widget === 'flag' ? 'boolean' : 'string';
  const text = type === 'string' && !list;
  return {
    title: spec.en,
    description: spec.zh,
    example: spec.example,
    required: !spec.optional,
    type: list ? [String] : type,
    ...(spec.values ? { enum: [...spec.values] } : {}),
    ...(text ? { maxLength: spec.max } : {}),
    ...(text && !spec.optional ? { minLength: 1 } : {}),
    ...(list ? { minItems: spec.min, maxItems: spec.max } : {}),
    ...(type === 'integer' ? { minimum: spec.min, maximum: spec.max } : {}),
    ...(spec.widget === 'date' ? { format: 'date' } : {}),
    'x-zh': spec.zh,
    'x-widget': spec.widget,
    ...(spec.list ? { 'x-list': spec.list } : {}),
    ...(spec.role ? { 'x-role': spec.role } : {}),
    ...(spec.unit ? { 'x-unit': spec.unit } : {}),
  } as ApiPropertyOptions;
}

const of =
  (widget: Widget) =>
  (zh: string, en: string, more: More = {}): PropertyDecorator =>
    field(widget, zh, en, more);

export const Line = of('text');
export const LongText = of('long-text');
export const Day = of('date');
export const DistrictCode = of('district');
export const AccountId = of('account');
export const AccountIds = of('accounts');
export const IssueId = of('issue');
export const ScoreId = of('score');
export const Evidence = of('evidence');
export const Whole = of('number');
export const Flag = of('flag');
/** One or several codes of a list. */
export const Code = (zh: string, en: string, list: string, more: More = {}): PropertyDecorator =>
  field('code', zh, en, { ...more, list });
export const Codes = (zh: string, en: string, list: string, more: More = {}): PropertyDecorator =>
  field('codes', zh, en, { ...more, list });
