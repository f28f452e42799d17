import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { json } from '../api/http';
import type { SinceEvent } from '../api/types';
import { useWords } from '../i18n';
import { Empty, LoadError, SkeletonRows } from '../parts/page';
import { minuteOf } from '../time/dates';
import { SinceIssues } from './since-issues';

interface Since {
  readonly movedAt: string | null;
  readonly now: string;
  readonly events: readonly SinceEvent[];
}

/** What happened since the clock was last moved, by issue; asked again while the process catches up. */
export function SinceDrawer({ open, close }: { readonly open: boolean; readonly close: () => void }) {
  const { t } = useWords();
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
          <SinceIssues events={data.events} close={close} />
        </>
      ) : null}
    </Drawer>
  );
}
