import { useReference } from '../api/queries';
import { useWords } from '../i18n';
import type { Option } from './choose';

/** Addressee bodies in force, by code. */
export function useDistrictOptions(): Option[] {
  const { data } = useReference();
  return (data?.districts ?? []).filter((d) => !d.validTo).map(({ code, name }) => ({ value: code, label: name }));
}

/** A coded list of a plan or of the rules as choices, e.g. `plan.returnReasons` or `objectionGrounds`. */
export function useListOptions(list: string, planId?: string): Option[] {
  const { data } = useReference();
  const { lang } = useWords();
  if (!data) return [];
  if (list === 'plans')
    return data.plans.map(({ id, title, titleEn }) => ({ value: id, label: lang === 'zh' ? title : titleEn }));
  const name = list.startsWith('plan.') ? list.slice(5) : null;
  const plan = data.plans.find(({ id }) => id === planId) ?? data.plans[0];
  const items = name === null ? data.lists[list] : plan?.[name];
  return Array.isArray(items)
    ? items.map((item: { code: string; zh: string; en: string }) => ({ value: item.code, label: item[lang] }))
    : [];
}
