import { Button } from 'antd';
import { useRef } from 'react';
import { Link } from 'react-router';
import type { WorkGroup } from '../api/types';
import { useWords } from '../i18n';
import { has, useAccount } from '../layout/session';
import { Empty, LoadError, PageHead, SkeletonRows } from '../parts/page';
import { useFilter } from '../parts/use-filter';
import { useRowKeys } from '../parts/use-row-keys';
import { useWork, WORK_KEYS } from './use-work';
import { WorkFilters } from './work-filters';
import { WorkRow } from './work-row';

const GROUPS: readonly (readonly [WorkGroup, string])[] = [
  ['critically-overdue', 'red'],
  ['overdue', 'red'],
  ['due-soon', 'amber'],
  ['not-yet-due', ''],
  ['no-clock', ''],
];

/** 我的待办: what waits for this person, by remaining legal time. */
export function WorkPage() {
  const { t } = useWords();
  const account = useAccount();
  const { filter, set, clear, any } = useFilter(WORK_KEYS);
  const work = useWork(filter);
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  const { items, counts, total } = work;

  return (
    <>
      <PageHead title={t('layout.work')} total={work.data ? total : undefined}>
        {has(account, 'inspector', 'team-leader') ? (
          <Link to="/issues/new">
            <Button type="primary">{t('work.register')}</Button>
          </Link>
        ) : null}
      </PageHead>
      <div className="with-filters">
        <WorkFilters filter={filter} set={set} clear={clear} any={any} loaded={work.loaded} counts={counts} />
        <div>
          <div className={`rows${work.isPlaceholderData ? ' stale' : ''}`} ref={list}>
            {work.isPending ? <SkeletonRows rows={10} /> : null}
            {work.error && !work.data ? <LoadError error={work.error} retry={() => void work.refetch()} /> : null}
            {GROUPS.map(([group, shade]) => {
              const rows = items.filter((item) => item.group === group);
              if (rows.length === 0) return null;
              return (
                <section key={group} aria-label={t(`work.${group}`)}>
                  <h2 className={`group-head ${shade}`}>
                    {t(`work.${group}`)}{' '}
                    <span className="n">{work.narrow ? rows.length : (counts[group] ?? rows.length)}</span>
                    {group === 'critically-overdue' ? <span className="n small">{t('work.hint')}</span> : null}
                  </h2>
                  {rows.map((item) => (
                    <WorkRow key={`${item.issueId}/${item.task}`} item={item} />
                  ))}
                </section>
              );
            })}
            {work.data && items.length === 0 && !work.isFetching ? (
              any ? (
                <Empty title={t('work.emptyFiltered')} hint={t('issues.emptyHint')}>
                  <Button onClick={clear}>{t('common.clear')}</Button>
                </Empty>
              ) : (
                <Empty title={t('work.empty')} hint={t('work.emptyHint')}>
                  <Link to="/issues">{t('work.emptyNext')}</Link>
                </Empty>
              )
            ) : null}
          </div>
          {items.length > 0 ? (
            <div className="list-foot">
              <span>
                {work.narrow ? t('common.of', { n: items.length }) : t('work.loaded', { n: items.length, total })}
              </span>
              {work.hasNextPage ? (
                <Button size="small" loading={work.isFetchingNextPage} onClick={() => void work.fetchNextPage()}>
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
