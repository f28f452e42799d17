import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useWords } from '../i18n';
import type { WidgetProps } from './widget-props';

/** A list of short texts, one per line: papers, photos, data. */
export function EvidenceList({ field, id, value, onChange }: WidgetProps<readonly string[]>) {
  const { t } = useWords();
  const items = value && value.length > 0 ? value : [''];
  const put = (next: readonly string[]): void => onChange?.(next);
  return (
    <div className="evidence">
      {items.map((item, i) => (
        <div key={i}>
          <Input
            id={i === 0 ? (id ?? field.name) : undefined}
            aria-label={t('form.item', { n: i + 1 })}
            maxLength={500}
            value={item}
            placeholder={Array.isArray(field.example) ? String(field.example[0] ?? '') : undefined}
            onChange={(event) => put(items.map((old, at) => (at === i ? event.target.value : old)))}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            disabled={items.length === 1}
            aria-label={t('form.remove', { n: i + 1 })}
            onClick={() => put(items.filter((_, at) => at !== i))}
          />
        </div>
      ))}
      <Button
        size="small"
        icon={<PlusOutlined />}
        disabled={items.length >= (field.maxItems ?? 50)}
        onClick={() => put([...items, ''])}
      >
        {t('form.add')}
      </Button>
    </div>
  );
}
