import { Select } from 'antd';
import { useAccounts } from '../api/queries';
import { useWords } from '../i18n';
import { useAccount } from '../layout/session';
import { useDistrictOptions } from '../parts/options';
import type { WidgetProps } from './widget-props';

/** One or several accounts of the role and unit that the field names. */
export function AccountSelect({
  field,
  id,
  context,
  value,
  onChange,
}: WidgetProps<string | readonly string[] | undefined>) {
  const { t } = useWords();
  const own = useAccount().unit;
  const districts = useDistrictOptions();
  const unit = { own, city: 'city', issue: context.district }[field['x-unit'] ?? 'own'];
  const { data, isPending } = useAccounts(field['x-role'], unit);
  const many = field['x-widget'] === 'accounts' || field.type === 'array';
  const home = (code: string | null): string => {
    const name = districts.find((d) => d.value === code)?.label;
    return name ? ` · ${t('form.home', { district: name })}` : '';
  };
  return (
    <Select
      id={id ?? field.name}
      {...(many ? { mode: 'multiple' as const } : {})}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={!field.required}
      loading={isPending}
      placeholder={t('form.pick')}
      options={(data?.items ?? []).map((account) => ({
        value: account.id,
        label: `${account.name}${home(account.homeDistrict)}`,
      }))}
      value={(value ?? (many ? [] : null)) as string}
      onChange={(next: string | readonly string[] | null) => onChange?.(next ?? undefined)}
    />
  );
}
