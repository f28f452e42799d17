import type { IssuePage } from '../api/types';
import { useWords } from '../i18n';
import { useCodes } from '../parts/coded';
import { instant, minuteOf } from '../time/dates';

/** Inspection problem list, score and the breaches that stay on record. */
export function ListingPanel({ issue }: { readonly issue: IssuePage }) {
  const { t, say } = useWords();
  const codes = useCodes();
  const { listing, breaches } = issue;
  if (!listing.proposal && !listing.entryNo && listing.scores.length === 0 && breaches.length === 0) return null;
  const nameOf = (clockId: string, key: string): string => {
    const clock = issue.clocks.find(({ id }) => id === clockId) ?? issue.clocks.find((each) => each.key === key);
    return clock ? say(clock) : key;
  };
  return (
    <section className="panel">
      <header>
        <h2>{t('issue.listing')}</h2>
      </header>
      <div className="body">
        {listing.proposal ? (
          <p>
            <span className="tag violet">
              ◆ {t('issue.proposed', { trigger: codes.trigger(listing.proposal.trigger) })}
            </span>
            {listing.proposal.districtComment
              ? ` ${t('issue.comment')}${t('common.colon')}${listing.proposal.districtComment}`
              : ''}
          </p>
        ) : null}
        {listing.entryNo ? (
          <p>
            <span className="dim">
              {t('issue.entryNo')}
              {t('common.colon')}
            </span>
            {listing.entryNo}
          </p>
        ) : null}
        {listing.raisedTo ? (
          <p>
            <span className="dim">
              {t('issue.raisedTo')}
              {t('common.colon')}
            </span>
            {listing.raisedTo}
          </p>
        ) : null}
        {listing.scores.map((score) => (
          <p key={score.id}>
            <span className="dim">
              {t('issue.score')}
              {t('common.colon')}
            </span>
            {t('issue.points', { n: (-score.centiPoints / 100).toFixed(2) })} · {score.rule} ·{' '}
            {minuteOf(instant(score.at))}
            {score.reversalOf ? ` · ${t('issue.reversal')}` : ''}
          </p>
        ))}
        {listing.contested ? <p>{t('issue.contested', { reason: listing.contested.reason })}</p> : null}
        {breaches.length > 0 ? <h3>{t('issue.breaches')}</h3> : null}
        <ul>
          {breaches.map((breach) => (
            <li key={breach.clockId} className="light red" style={{ display: 'flex' }}>
              ● {t('issue.breach', { key: nameOf(breach.clockId, breach.key), day: breach.legalDate })}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
