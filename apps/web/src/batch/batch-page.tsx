import { Steps } from 'antd';
import { Link, useParams } from 'react-router';
import type { Batch, BatchRow } from '../api/types';
import { useWords } from '../i18n';
import { Empty, LoadError, PageHead, SkeletonRows } from '../parts/page';
import '../style/batch.css';
import '../style/form.css';
import { instant, minuteOf } from '../time/dates';
import { BatchActs } from './batch-acts';
import { byDistrict, useBatch } from './queries';
import { BatchState } from './state';

const STEPS = ['draft', 'approved', 'sending', 'done'] as const;

/** One batch from submission to the last district: who approved, how far it is, what failed and why. */
export function BatchPage() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const { data: batch, error, refetch } = useBatch(id);
  if (error && !batch) return <LoadError error={error} retry={() => void refetch()} />;
  if (!batch) return <SkeletonRows rows={10} />;
  const rows = batch.rows ?? [];
  const failed = rows.filter(({ state }) => state === 'failed');
  return (
    <>
      <PageHead title={batch.title} total={<BatchState batch={batch} />}>
        <Link to="/batches">{t('batches.title')}</Link>
      </PageHead>
      <section className="panel" style={{ marginBottom: 12 }}>
        <div className="body" style={{ display: 'grid', gap: 12 }}>
          <Steps
            size="small"
            current={batch.state === 'done' ? STEPS.length : STEPS.indexOf(batch.state) + 1}
            items={STEPS.map((step) => ({ title: t(`batches.step.${step}`) }))}
          />
          <People batch={batch} />
          <BatchActs batch={batch} />
        </div>
      </section>
      <div className="choose">
        <section className="panel">
          <header>
            <h2>{t('batches.issues')}</h2>
            {failed.length > 0 ? (
              <span className="light red">● {t('batches.failed', { n: failed.length })}</span>
            ) : null}
          </header>
          {[...failed, ...rows.filter(({ state }) => state !== 'failed')].map((row) => (
            <Line key={row.issueId} row={row} />
          ))}
          {rows.length === 0 ? <Empty title={t('batches.none')} /> : null}
        </section>
        <section className="panel preview">
          <header>
            <h2>{t('batches.districts')}</h2>
            <span className="dim small">{t('batches.progress', { done: batch.done, total: batch.total })}</span>
          </header>
          <div className="body">
            {byDistrict(rows).map((group) => (
              <Progress key={group.district} name={group.name} rows={group.rows} />
            ))}
          </div>
        </section>
      </div>
    </>
  );
}

function People({ batch }: { readonly batch: Batch }) {
  const { t } = useWords();
  const parts = [
    t('batches.createdBy', { name: batch.createdBy }),
    batch.approvedBy ? t('batches.approvedBy', { name: batch.approvedBy }) : null,
    batch.letterNo,
    minuteOf(instant(batch.createdAt)),
  ];
  return <p className="dim small">{parts.filter(Boolean).join(' · ')}</p>;
}

function Line({ row }: { readonly row: BatchRow }) {
  const { t, say } = useWords();
  return (
    <div className="row batch-issue">
      <span className="nowrap">{row.number}</span>
      <span className="cut">
        <Link to={`/issues/${row.issueId}`}>{row.enterprise}</Link>
      </span>
      <span className="cut">{row.districtName}</span>
      <span className={`tag ${row.state === 'done' ? 'green' : row.state === 'failed' ? 'red' : ''}`}>
        {t(`batches.row.${row.state}`)}
      </span>
      {row.refusal ? (
        <span className="why small">
          {say(row.refusal)}
          {row.refusal.remedy ? ` ${t('common.remedy', { text: say(row.refusal.remedy) })}` : ''}
        </span>
      ) : null}
    </div>
  );
}

function Progress({ name, rows }: { readonly name: string; readonly rows: readonly BatchRow[] }) {
  const done = rows.filter(({ state }) => state === 'done').length;
  const failed = rows.filter(({ state }) => state === 'failed').length;
  const share = (n: number): string => `${(100 * n) / rows.length}%`;
  return (
    <div className="district-progress">
      <span className="cut">{name}</span>
      <span className="meter" role="img" aria-label={`${done}/${rows.length}`}>
        <i style={{ width: share(done) }} />
        <i className="bad" style={{ width: share(failed) }} />
      </span>
      <span className="num">
        {done}／{rows.length}
        {failed > 0 ? <span className="light red">　● {failed}</span> : null}
      </span>
    </div>
  );
}
