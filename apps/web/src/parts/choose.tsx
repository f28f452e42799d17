import { Select } from 'antd';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly change: (value: string | undefined) => void;
}

/** A labelled choice in a filter panel, searchable by its words. */
export function Choose({ label, value, options, change }: Props) {
  return (
    <div>
      <span className="label">{label}</span>
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={label}
        placeholder="—"
        value={value ?? null}
        options={[...options]}
        popupMatchSelectWidth={false}
        onChange={(next: string | null | undefined) => change(next ?? undefined)}
      />
    </div>
  );
}
