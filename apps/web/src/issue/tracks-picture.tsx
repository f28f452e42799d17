import type { HistoryEvent, IssuePage, TrackName } from '../api/types';
import { useWords } from '../i18n';
import { useCodes } from '../parts/coded';
import { ROADS, roadOf, type Stop } from './roads';

interface Props {
  readonly tracks: IssuePage['tracks'];
  readonly events: readonly HistoryEvent[];
}

/** Six tracks side by side: where each stands, what lies behind it and what is still ahead. */
export function TracksPicture({ tracks, events }: Props) {
  const { t } = useWords();
  const codes = useCodes();
  return (
    <section className="panel tracks" aria-label={t('issue.tracks')}>
      {(Object.keys(ROADS) as TrackName[]).map((track) => (
        <div className="track" key={track}>
          <b>{t(`tracks.${track}`)}</b>
          <ol>
            {roadOf(track, tracks[track].state, visited(track, events)).map((stop) => (
              <li
                key={stop.state}
                className={stop.place}
                {...(stop.place === 'here' ? { 'aria-current': 'step' as const } : {})}
              >
                <i aria-hidden>{SIGN[stop.place]}</i>
                {codes.state(track, stop.state)}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

const SIGN: Record<Stop['place'], string> = { past: '●', here: '◉', ahead: '○' };

const visited = (track: TrackName, events: readonly HistoryEvent[]): string[] =>
  events.flatMap((event) => {
    const move = event.moves[track];
    return move ? [move.before, move.after] : [];
  });
