import { Form } from 'antd';
import type { Field } from '../forms/schema';
import { Widget } from '../forms/widgets';
import { useWords } from '../i18n';

/** What a list does not say about its rows and a person says for all of them. */
export interface Given {
  readonly inspectors?: readonly string[];
  readonly discoveredOn?: string;
  readonly contentKind?: string;
  readonly objectKind?: string;
  readonly source?: string;
  readonly year?: string;
}

const field = (name: keyof Given, more: Partial<Field>): Omit<Field, 'zh' | 'en'> => ({
  name,
  required: false,
  ...more,
});

const FIELDS = [
  field('inspectors', { type: 'array', 'x-widget': 'accounts', 'x-role': 'inspector', 'x-unit': 'city' }),
  field('discoveredOn', { type: 'string', 'x-widget': 'date' }),
  field('contentKind', { type: 'string', 'x-widget': 'code', 'x-list': 'plan.contentKinds' }),
  field('objectKind', { type: 'string', 'x-widget': 'code', 'x-list': 'plan.objectKinds' }),
  field('source', { type: 'string', 'x-widget': 'code', 'x-list': 'plan.sources' }),
  field('year', { type: 'string', 'x-widget': 'text', maxLength: 4 }),
];

interface Props {
  readonly planId: string | null;
  readonly value: Given;
  readonly change: (value: Given) => void;
}

export function GivenForAll({ planId, value, change }: Props) {
  const { t } = useWords();
  return (
    <Form<Given> layout="vertical" className="given" initialValues={value} onValuesChange={(_, all) => change(all)}>
      {FIELDS.map((each) => {
        const label = t(`imports.given.${each.name as keyof Given}`);
        return (
          <Form.Item key={each.name} name={each.name} label={label}>
            <Widget field={{ ...each, zh: label, en: label }} context={{ planId: planId ?? undefined }} />
          </Form.Item>
        );
      })}
    </Form>
  );
}
