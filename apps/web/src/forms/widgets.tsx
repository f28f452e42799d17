import { Checkbox, DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useWords } from '../i18n';
import { useDistrictOptions, useListOptions } from '../parts/options';
import { AccountSelect } from './account-select';
import { EvidenceList } from './evidence-list';
import { IssueSelect } from './issue-select';
import type { Field } from './schema';
import { scaleOf } from './values';
import type { WidgetProps } from './widget-props';

function Text({ field, id, value, onChange }: WidgetProps<string>) {
  return (
    <Input
      id={id ?? field.name}
      value={value ?? ''}
      {...(field.maxLength ? { maxLength: field.maxLength } : {})}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}

function LongText({ field, id, value, onChange }: WidgetProps<string>) {
  return (
    <Input.TextArea
      id={id ?? field.name}
      autoSize={{ minRows: 3, maxRows: 10 }}
      showCount={(value?.length ?? 0) > 200}
      value={value ?? ''}
      {...(field.maxLength ? { maxLength: field.maxLength } : {})}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}

function Day({ id, field, value, onChange }: WidgetProps<string | undefined>) {
  return (
    <DatePicker
      id={id ?? field.name}
      style={{ width: 180 }}
      value={value ? dayjs(value) : null}
      onChange={(day: dayjs.Dayjs | null) => onChange?.(day ? day.format('YYYY-MM-DD') : undefined)}
    />
  );
}

function Amount({ field, id, value, onChange }: WidgetProps<number | null>) {
  const { t } = useWords();
  const scale = scaleOf(field);
  const unit = field.name.endsWith('Fen')
    ? t('form.yuan')
    : field.name.startsWith('centi')
      ? t('form.points')
      : undefined;
  const bounds = {
    ...(field.minimum === undefined ? {} : { min: field.minimum / scale }),
    ...(field.maximum === undefined ? {} : { max: field.maximum / scale }),
  };
  return (
    <InputNumber
      id={id ?? field.name}
      style={{ width: 200 }}
      {...bounds}
      precision={scale === 1 ? 0 : 2}
      value={value ?? null}
      suffix={unit}
      onChange={(next) => onChange?.(next)}
    />
  );
}

function Flag({ id, field, value, onChange }: WidgetProps<boolean>) {
  const { say } = useWords();
  return (
    <Checkbox id={id ?? field.name} checked={value ?? false} onChange={(event) => onChange?.(event.target.checked)}>
      {say(field)}
    </Checkbox>
  );
}

function District({ id, field, value, onChange }: WidgetProps<string | undefined>) {
  const { t } = useWords();
  const options = useDistrictOptions();
  return (
    <Select
      id={id ?? field.name}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={!field.required}
      placeholder={t('form.pick')}
      options={options}
      value={value ?? null}
      onChange={(next) => onChange?.(next ?? undefined)}
    />
  );
}

function Code({ field, id, context, value, onChange }: WidgetProps<string | readonly string[] | undefined>) {
  const { t } = useWords();
  const listed = useListOptions(field['x-list'] ?? '', context.planId);
  const options =
    field['x-widget'] === 'score'
      ? [...(context.scores ?? [])]
      : listed.length > 0
        ? listed
        : (field.enum ?? []).map((code) => ({ value: code, label: code }));
  const many = field['x-widget'] === 'codes';
  return (
    <Select
      id={id ?? field.name}
      {...(many ? { mode: 'multiple' as const } : {})}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={!field.required}
      placeholder={t('form.pick')}
      options={options}
      value={(value ?? (many ? [] : null)) as string}
      onChange={(next: string | readonly string[] | null) => onChange?.(next ?? undefined)}
    />
  );
}

const WIDGETS: Readonly<Record<string, (props: never) => ReactNode>> = {
  text: Text,
  'long-text': LongText,
  date: Day,
  number: Amount,
  flag: Flag,
  district: District,
  code: Code,
  codes: Code,
  score: Code,
  account: AccountSelect,
  accounts: AccountSelect,
  evidence: EvidenceList,
  issue: IssueSelect,
};

/** A field without a hint is drawn from its type, so a new field is never missing. */
function kindOf(field: Field): string {
  if (field['x-widget'] && field['x-widget'] in WIDGETS) return field['x-widget'];
  if (field.enum) return 'code';
  if (field.type === 'array') return 'evidence';
  if (field.type === 'integer' || field.type === 'number') return 'number';
  return field.type === 'boolean' ? 'flag' : 'text';
}

export function Widget(props: WidgetProps) {
  const Control = WIDGETS[kindOf(props.field)] as (props: WidgetProps) => ReactNode;
  return <Control {...props} />;
}

export const isFlag = (field: Field): boolean => kindOf(field) === 'flag';
