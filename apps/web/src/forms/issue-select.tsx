import { Select } from 'antd';
import { useState } from 'react';
import { useIssues } from '../api/queries';
import { useWords } from '../i18n';
import type { WidgetProps } from './widget-props';

/** Finds another issue by number or enterprise. */
export function IssueSelect({ field, id, value, onChange }: WidgetProps<string | undefined>) {
  const { t } = useWords();
  const [q, setQ] = useState('');
  const { data, isFetching } = useIssues({ q, open: true }, 20);
  const rows = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Select
      id={id ?? field.name}
      showSearch={{ filterOption: false, onSearch: setQ }}
      allowClear={!field.required}
      loading={isFetching}
      placeholder={t('form.findIssue')}
      options={rows.map((row) => ({ value: row.id, label: `${row.number ?? ''} ${row.enterprise}` }))}
      value={value ?? null}
      onChange={(next: string | null) => onChange?.(next ?? undefined)}
    />
  );
}
