import { useWords } from '../i18n';
import type { IssueLight } from '../api/types';
import { remaining, type Light } from '../time/remaining';
import { useNow } from '../time/use-now';

/** One sign per colour, so that no light speaks by colour alone. */
const SIGN: Record<Light, string> = { red: '●', amber: '◐', green: '○', grey: '–', violet: '◆' };

interface Props {
  /** 24:00 of the last day, or null when nothing is running. */
  readonly endsAt: number | null;
  readonly provisional?: boolean | null;
}

/** Remaining legal time in words, colour and sign: 逾期 3 天 · 今天 24:00 到期 · 还剩 4 天. */
export function RemainingLight({ endsAt, provisional }: Props) {
  const { t } = useWords();
  const left = remaining(endsAt, useNow());
  return (
    <span className={`light ${left.light}`}>
      <i aria-hidden>{SIGN[left.light]}</i>
      {t(`light.${left.words}`, { n: left.n })}
      {provisional ? <span className="tag">{t('light.provisional')}</span> : null}
    </span>
  );
}

const OF_ISSUE: Record<IssueLight, Light> = {
  red: 'red',
  orange: 'amber',
  yellow: 'amber',
  green: 'green',
  violet: 'violet',
};

/** The light of a whole issue, as the API reckons it. */
export function IssueMark({ light }: { readonly light: IssueLight }) {
  const { t } = useWords();
  const shade = OF_ISSUE[light];
  return (
    <span className={`light ${shade}`}>
      <i aria-hidden>{SIGN[shade]}</i>
      {t(`light.${light}Word`)}
    </span>
  );
}
