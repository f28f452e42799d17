import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { json } from '../api/http';
import { client, useNotices } from '../api/queries';
import { useWords } from '../i18n';
import { Empty, LoadError, PageHead, SkeletonRows } from '../parts/page';
import '../style/notices.css';
import { instant, minuteOf } from '../time/dates';

/** Reminders and news for this person's roles, newest first. */
export function NoticesPage() {
  const { t, say } = useWords();
  const [unreadOnly, setUnreadOnly] = useState(false);
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useNotices(unreadOnly);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const unread = data?.pages[0]?.unread ?? 0;
  const read = async (body: { ids: string[] } | { all: true }): Promise<void> => {
    await json('/api/notices/read', { method: 'POST', body });
    await Promise.all([
      client.invalidateQueries({ queryKey: ['notices'] }),
      client.invalidateQueries({ queryKey: ['unread'] }),
    ]);
  };
  return (
    <>
      <PageHead title={t('notices.title')} total={unread > 0 ? t('notices.unread', { n: unread }) : undefined}>
        <Checkbox checked={unreadOnly} onChange={(event) => setUnreadOnly(event.target.checked)}>
          {t('notices.unreadOnly')}
        </Checkbox>
        <Button disabled={unread === 0} onClick={() => void read({ all: true })}>
          {t('notices.readAll')}
        </Button>
      </PageHead>
      <div className="rows">
        {isPending ? <SkeletonRows /> : null}
        {error && !data ? <LoadError error={error} retry={() => void refetch()} /> : null}
        {items.map((notice) => (
          <div className={`row notice-row${notice.read ? '' : ' unread'}`} key={notice.id}>
            <span className="dot">{notice.read ? null : <i title={t('notices.new')}>●</i>}</span>
            <time className="dim nowrap">{minuteOf(instant(notice.at))}</time>
            <span className="cut">
              {notice.issueId ? (
                <Link
                  className="whole"
                  data-row
                  to={`/issues/${notice.issueId}`}
                  onClick={() => (notice.read ? undefined : void read({ ids: [notice.id] }))}
                >
                  {say(notice)}
                </Link>
              ) : (
                say(notice)
              )}
            </span>
            <span className="dim nowrap">{notice.number}</span>
          </div>
        ))}
        {data && items.length === 0 ? (
          <Empty title={t(unreadOnly ? 'notices.emptyUnread' : 'notices.empty')} hint={t('notices.emptyHint')} />
        ) : null}
      </div>
      {hasNextPage ? (
        <div className="list-foot">
          <Button size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('common.more')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
