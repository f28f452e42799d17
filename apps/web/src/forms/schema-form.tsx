import { Button, Form, type FormInstance } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Problem } from '../api/problem';
import { useWords } from '../i18n';
import '../style/form.css';
import { Refused } from './refused';
import type { Field } from './schema';
import { bodyOf, type Values } from './values';
import type { FormContext } from './widget-props';
import { isFlag, Widget } from './widgets';

interface Props {
  readonly fields: readonly Field[];
  readonly context: FormContext;
  readonly initial?: Values;
  readonly problem: Problem | null;
  readonly sending: boolean;
  readonly label: string;
  readonly notice?: ReactNode;
  readonly cancel?: () => void;
  readonly send: (body: Record<string, unknown>) => void;
  /** Told of each change, so that a half-filled form is not thrown away unasked. */
  readonly touched?: () => void;
}

/** A form drawn from the schema of its route. Refusals stand at their field, and all of them on top. */
export function SchemaForm({
  fields,
  context,
  initial,
  problem,
  sending,
  label,
  notice,
  cancel,
  send,
  touched,
}: Props) {
  const { t, lang, say } = useWords();
  const [form] = Form.useForm<Record<string, unknown>>();
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    showErrors(form, fields, problem, lang);
    if (problem) top.current?.scrollIntoView({ block: 'nearest' });
  }, [form, fields, problem, lang]);

  return (
    <Form
      form={form}
      layout="vertical"
      className="schema-form"
      initialValues={{ ...defaults(fields), ...initial }}
      onFinish={(values) => send(bodyOf(fields, values))}
      onValuesChange={() => touched?.()}
      scrollToFirstError={{ focus: true, block: 'center' }}
    >
      <div ref={top}>
        {problem ? <Refused problem={problem} fields={fields} focus={(name) => form.focusField(name)} /> : null}
        {notice}
      </div>
      {fields.length === 0 ? <p className="dim">{t('form.noFields')}</p> : null}
      {fields.map((field) => (
        <Form.Item
          key={field.name}
          name={field.name}
          label={isFlag(field) ? null : <Label field={field} />}
          required={field.required}
          rules={field.required && !isFlag(field) ? needed(t('form.required', { label: say(field) })) : []}
          validateTrigger="onSubmit"
        >
          <Widget field={field} context={context} />
        </Form.Item>
      ))}
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={sending} disabled={sending}>
          {sending ? t('form.sending') : label}
        </Button>
        {cancel ? (
          <Button onClick={cancel} disabled={sending}>
            {t('common.cancel')}
          </Button>
        ) : null}
      </div>
    </Form>
  );
}

function Label({ field }: { readonly field: Field }) {
  const { t, say } = useWords();
  return (
    <>
      {say(field)}
      {field.required ? null : <span className="dim small">　{t('form.optional')}</span>}
    </>
  );
}

/** A list of empty lines is no answer, nor is a text of blanks. */
const needed = (message: string) => [
  {
    validator: (_: unknown, value: unknown) => {
      const given = Array.isArray(value)
        ? value.some((item) => String(item).trim() !== '')
        : value !== undefined && value !== null && String(value).trim() !== '';
      return given ? Promise.resolve() : Promise.reject(new Error(message));
    },
  },
];

const defaults = (fields: readonly Field[]): Values =>
  Object.fromEntries(fields.filter((field) => field.default !== undefined).map((field) => [field.name, field.default]));

function showErrors(form: FormInstance, fields: readonly Field[], problem: Problem | null, lang: 'zh' | 'en'): void {
  const errors = problem?.fields() ?? [];
  form.setFields(
    fields.map(({ name }) => ({
      name,
      errors: errors.filter((error) => error.field.split(/[.[]/)[0] === name).map((error) => error[lang]),
    })),
  );
}
