import { Button } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../i18n';
import { has, useAccount } from '../layout/session';
import { Empty, LoadError, PageHead, SkeletonRows } from '../parts/page';
import '../style/batch.css';
import { instant, minuteOf } from '../time/dates';
import { useBatches } from './queries';
import { BatchState } from './state';

export function BatchesPage() {
  const { t } = useWords();
  const account = useAccount();
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useBatches();
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const create = has(account, 'coordinator') ? (
    <Link to="/batches/new">
      <Button type="primary">{t('batches.create')}</Button>
    </Link>
  ) : null;
  return (
    <>
      <PageHead title={t('batches.title')}>{create}</PageHead>
      <div className="rows">
        {isPending ? <SkeletonRows /> : null}
        {error && !data ? <LoadError error={error} retry={() => void refetch()} /> : null}
        {items.map((batch) => (
          <div className="row batch-row" key={batch.id}>
            <span className="cut">
              <Link className="whole" data-row to={`/batches/${batch.id}`}>
                <b>{batch.title}</b>
              </Link>
            </span>
            <span>
              <BatchState batch={batch} />
            </span>
            <span className="nowrap">{t('batches.progress', { done: batch.done, total: batch.total })}</span>
            <span className="nowrap">
              {batch.failed > 0 ? (
                <span className="light red">● {t('batches.failed', { n: batch.failed })}</span>
              ) : null}
            </span>
            <time className="dim nowrap">{minuteOf(instant(batch.createdAt))}</time>
          </div>
        ))}
        {data && items.length === 0 ? <Empty title={t('batches.empty')} hint={t('batches.emptyHint')} /> : null}
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
