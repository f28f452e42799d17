import { Link } from 'react-router';
import type { SinceEvent } from '../api/types';
import { useWords } from '../i18n';
import { useClockName } from '../parts/clock-name';
import { useCodes } from '../parts/coded';
import { useDistrictOptions } from '../parts/options';

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Events by issue, the issue with the newest event first; the events of each in their order. */
function byIssue(events: readonly SinceEvent[]): SinceEvent[][] {
  const groups = new Map<string, SinceEvent[]>();
  for (const event of events) {
    const before = groups.get(event.issueId) ?? [];
    groups.delete(event.issueId);
    groups.set(event.issueId, [...before, event]);
  }
  return [...groups.values()].reverse();
}

/** One entry per issue: each clock with what became of it, then what else was done. */
export function SinceIssues({ events, close }: { readonly events: readonly SinceEvent[]; readonly close: () => void }) {
  const { t, say } = useWords();
  const codes = useCodes();
  const clockName = useClockName();
  const districts = useDistrictOptions();

  const lines = (all: readonly SinceEvent[]): [string, string[]][] => {
    const found = new Map<string, string[]>();
    for (const event of all) {
      const name = clockName(textOf(event.facts['key']));
      const day = textOf(event.facts['legalDate']);
      const level = textOf(event.facts['level']);
      const news = level ? codes.level(level) : day ? t('drill.lapsed', { what: say(event), day }) : say(event);
      const told = found.get(name) ?? [];
      if (!told.includes(news)) told.push(news);
      found.set(name, told);
    }
    return [...found];
  };
  return (
    <ol className="since">
      {byIssue(events).map((all) => {
        const [first] = all;
        return first ? (
          <li key={first.issueId}>
            <Link to={`/issues/${first.issueId}`} onClick={close}>
              {first.number ?? first.issueId.slice(0, 8)}
            </Link>{' '}
            <span className="dim small">{districts.find(({ value }) => value === first.district)?.label}</span>
            {lines(all).map(([name, told]) => (
              <div className="small" key={name}>
                {name ? <b>{`${name}${t('common.colon')}`}</b> : null}
                {told.join(' → ')}
              </div>
            ))}
          </li>
        ) : null;
      })}
    </ol>
  );
}
