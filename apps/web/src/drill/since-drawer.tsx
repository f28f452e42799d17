import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { Link } from 'react-router';
import { json } from '../api/http';
import type { SinceEvent } from '../api/types';
import { useWords } from '../i18n';
import { useCodes } from '../parts/coded';
import { Empty, LoadError, SkeletonRows } from '../parts/page';
import { instant, minuteOf } from '../time/dates';

interface Since {
  readonly movedAt: string | null;
  readonly now: string;
  readonly events: readonly SinceEvent[];
}

/** What happened since the clock was last moved, newest first; asked again while the process catches up. */
export function SinceDrawer({ open, close }: { readonly open: boolean; readonly close: () => void }) {
  const { t, say } = useWords();
  const codes = useCodes();
  const { data, error, refetch } = useQuery({
    queryKey: ['since'],
    enabled: open,
    refetchInterval: 3_000,
    queryFn: () => json<Since>('/api/clock/since'),
  });
  return (
    <Drawer title={t('drill.since')} open={open} onClose={close} size={460} destroyOnHidden>
      {error ? <LoadError error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <SkeletonRows rows={5} /> : null}
      {data ? (
        <>
          <p className="dim small">
            {data.movedAt ? `${t('drill.sinceTitle', { from: minuteOf(Date.parse(data.movedAt)) })} · ` : null}
            {t('drill.waiting')}
          </p>
          {data.events.length === 0 ? <Empty title={t('drill.nothing')} hint={t('drill.nothingHint')} /> : null}
          <ol className="since">
            {[...data.events].reverse().map((event) => (
              <li key={`${event.issueId}-${event.seq}`}>
                <time className="small dim">{minuteOf(instant(event.at))}</time>
                <div>
                  <b>{say(event)}</b> <span className="dim small">{codes.role(event.role)}</span>
                </div>
                <Link to={`/issues/${event.issueId}`} onClick={close}>
                  {event.number ?? event.issueId.slice(0, 8)}
                </Link>
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </Drawer>
  );
}
