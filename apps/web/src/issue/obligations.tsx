import type { IssuePage } from '../api/types';
import { useWords } from '../i18n';

/** What stands between the issue and its sign-off. */
export function Obligations({ issue }: { readonly issue: IssuePage }) {
  const { t, say } = useWords();
  // Only an issue that was moved to another body waits for that body's answer.
  const movedOut = issue.tracks.custody.state === 'moved-out';
  const obligations = issue.obligations.filter(({ code }) => code !== 'ANSWERED' || movedOut);
  return (
    <section className="panel">
      <header>
        <h2>{t('issue.obligations')}</h2>
        <span className="dim small">
          {t('issue.obligationsMet', { met: obligations.filter(({ met }) => met).length, all: obligations.length })}
        </span>
      </header>
      <ul className="body ticks">
        {obligations.map((obligation) => (
          <li key={obligation.code} className={obligation.met ? 'met' : 'open'}>
            <i aria-hidden>{obligation.met ? '✓' : '○'}</i>
            <span>
              {say(obligation)}
              <span className="visually-hidden">{t(obligation.met ? 'issue.met' : 'issue.open')}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
