import { useReference } from '../api/queries';
import { useWords } from '../i18n';

type Clocks = Readonly<Record<string, { readonly zh: string; readonly en: string } | undefined>>;

/** Name of a clock by its key, as the plan calls it. */
export function useClockName(): (key: string | null, planId?: string | null) => string {
  const { data } = useReference();
  const { lang } = useWords();
  return (key, planId) => {
    const plan = data?.plans.find(({ id }) => id === planId) ?? data?.plans[0];
    return key === null ? '' : ((plan?.['clocks'] as Clocks | undefined)?.[key]?.[lang] ?? key);
  };
}
