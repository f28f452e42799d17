import { useHistory } from '../api/queries';
import { useWords } from '../i18n';
import { instant, minuteOf } from '../time/dates';

/** Somebody else was faster: what they did since, while the typed text stays where it is. */
export function Stale({ issueId, since }: { readonly issueId: string; readonly since: number | null }) {
  const { t, say } = useWords();
  const { data } = useHistory(issueId);
  const news = (data?.events ?? []).filter((event) => event.seq > (since ?? 0));
  return (
    <div className="notice-box" role="alert">
      <b>{news.length > 0 ? t('form.stale') : t('form.staleNothing')}</b>
      <ul>
        {news.map((event) => (
          <li key={event.seq}>
            {minuteOf(instant(event.at))} {say(event)}
            {event.actorName ? ` · ${event.actorName}` : ''}
          </li>
        ))}
      </ul>
      {news.length > 0 ? t('form.staleHint') : null}
    </div>
  );
}
