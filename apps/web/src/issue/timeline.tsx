import { Checkbox } from 'antd';
import { useState } from 'react';
import type { HistoryEvent, IssuePage, TrackName } from '../api/types';
import { useWords } from '../i18n';
import { basisWords } from '../parts/basis';
import { useCodes } from '../parts/coded';
import { SkeletonRows } from '../parts/page';
import { instant, minuteOf } from '../time/dates';
import { useFacts } from './use-facts';

interface Props {
  readonly issue: IssuePage;
  readonly events: readonly HistoryEvent[];
  readonly pending: boolean;
}

/** Who did what, when, on what basis, and what it changed; newest first. */
export function Timeline({ issue, events, pending }: Props) {
  const { t } = useWords();
  const [people, setPeople] = useState(false);
  const shown = events.filter((event) => !people || event.role !== 'system');
  return (
    <section className="panel" aria-label={t('issue.timeline')}>
      <header>
        <h2>{t('issue.timeline')}</h2>
        <span className="dim small">{t('issue.newestFirst')}</span>
        <Checkbox
          style={{ marginLeft: 'auto' }}
          checked={people}
          onChange={(change) => setPeople(change.target.checked)}
        >
          {t('issue.hideSystem')}
        </Checkbox>
      </header>
      {pending ? <SkeletonRows rows={4} /> : null}
      <ol className="body timeline">
        {shown.reverse().map((event) => (
          <Entry key={event.seq} issue={issue} event={event} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ issue, event }: { readonly issue: IssuePage; readonly event: HistoryEvent }) {
  const { t, lang, say } = useWords();
  const codes = useCodes();
  const facts = useFacts(issue, event);
  const auto = event.role === 'system';
  const moves = Object.entries(event.moves) as [TrackName, { before: string; after: string }][];
  return (
    <li className={auto ? 'auto' : ''}>
      <div className="when">
        <time>{minuteOf(instant(event.at))}</time>
        <b>{say(event)}</b>
        <span className="dim">
          {auto ? t('issue.history.system') : `${event.actorName ?? event.actor} · ${codes.role(event.role)}`}
        </span>
      </div>
      {moves.length > 0 ? (
        <div className="moves">
          {moves.map(([track, { before, after }]) => (
            <span key={track}>
              {t(`tracks.${track}`)}
              {t('common.colon')}
              {codes.state(track, before)} → <b>{codes.state(track, after)}</b>
            </span>
          ))}
        </div>
      ) : null}
      <ClockNews issue={issue} event={event} />
      {facts.length > 0 ? (
        <dl className={auto ? 'inline' : ''}>
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {event.basis ? (
        <div className="small dim">{t('common.article', { article: basisWords(event.basis, lang) })}</div>
      ) : null}
    </li>
  );
}

interface Changes {
  readonly start?: readonly { readonly id: string; readonly key: string; readonly effective: string }[];
  readonly end?: readonly { readonly id: string }[];
  readonly lapse?: string;
}

/** Which clocks the act started and stopped. */
function ClockNews({ issue, event }: { readonly issue: IssuePage; readonly event: HistoryEvent }) {
  const { t, say } = useWords();
  const { start = [], end = [], lapse } = (event.clocks ?? {}) as Changes;
  const name = (id: string): string => {
    const clock = issue.clocks.find((each) => each.id === id);
    return clock ? say(clock) : id;
  };
  const news = [
    ...end.map(({ id }) => t('issue.history.clockEnd', { name: name(id) })),
    ...start.map(({ id, effective }) => t('issue.history.clockStart', { name: name(id), day: effective })),
    ...(lapse ? [t('issue.history.clockLapse', { name: name(lapse) })] : []),
  ];
  if (news.length === 0) return null;
  return (
    <div className="moves">
      {news.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
