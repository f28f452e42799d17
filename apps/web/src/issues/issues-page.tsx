import { Button } from 'antd';
import { useRef } from 'react';
import { Link } from 'react-router';
import { useIssues } from '../api/queries';
import { useWords } from '../i18n';
import { has, useAccount } from '../layout/session';
import { Empty, LoadError, PageHead, SkeletonRows } from '../parts/page';
import { useFilter } from '../parts/use-filter';
import { useRowKeys } from '../parts/use-row-keys';
import { FILTER_KEYS, IssueFilters } from './issue-filters';
import { IssueRowLine, IssueRowsHead } from './issue-row';

/** All issues that this person may see, newest first. Numbers elsewhere link here with their filter. */
export function IssuesPage() {
  const { t } = useWords();
  const account = useAccount();
  const { filter, set, clear, any } = useFilter(FILTER_KEYS);
  const { data, error, isPending, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useIssues(filter);
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  const rows = data?.pages.flatMap((page) => page.items) ?? [];
  const total = data?.pages[0]?.total;
  const mayRegister = has(account, 'inspector', 'team-leader');

  return (
    <>
      <PageHead title={t('issues.title')} total={total}>
        {mayRegister ? (
          <Link to="/issues/new">
            <Button type="primary">{t('work.register')}</Button>
          </Link>
        ) : null}
      </PageHead>
      <div className="with-filters">
        <IssueFilters filter={filter} set={set} clear={clear} any={any} />
        <div>
          <div className={`rows${isPlaceholderData ? ' stale' : ''}`} ref={list}>
            <IssueRowsHead />
            {isPending ? <SkeletonRows rows={12} /> : null}
            {error && !data ? <LoadError error={error} retry={() => void refetch()} /> : null}
            {rows.map((row) => (
              <IssueRowLine key={row.id} row={row} />
            ))}
            {data && rows.length === 0 ? (
              any ? (
                <Empty title={t('issues.empty')} hint={t('issues.emptyHint')}>
                  <Button onClick={clear}>{t('common.clear')}</Button>
                </Empty>
              ) : (
                <Empty
                  title={t('issues.emptyAll')}
                  hint={mayRegister ? t('issues.emptyAllHint') : t('work.emptyHint')}
                />
              )
            ) : null}
          </div>
          {rows.length > 0 ? (
            <div className="list-foot">
              <span>
                {total === undefined ? t('common.of', { n: rows.length }) : t('work.loaded', { n: rows.length, total })}
              </span>
              {hasNextPage ? (
                <Button size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                  {t('common.more')}
                </Button>
              ) : null}
            </div>
          ) : null}
        </div>
      </div>
    </>
  );
}
