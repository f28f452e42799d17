import { Button, Checkbox, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { changed, useIssues } from '../api/queries';
import type { Batch, IssueRow } from '../api/types';
import { Refused } from '../forms/refused';
import { useSubmit } from '../forms/use-submit';
import { useWords } from '../i18n';
import { Choose } from '../parts/choose';
import { useCodes } from '../parts/coded';
import { useDistrictOptions } from '../parts/options';
import { Empty, LoadError, PageHead, SkeletonRows } from '../parts/page';
import { SearchBox } from '../parts/search-box';
import { useFilter } from '../parts/use-filter';
import '../style/batch.css';
import '../style/form.css';
import { byDistrict } from './queries';

const KEYS = ['q', 'district', 'custody'] as const;
/** States from which an issue may be approved for transfer. */
const READY = ['listed', 'direct', 'transfer-approved'] as const;
const PAGE = 100;

/** Tick issues, see what each district will get, hand the batch to another person for approval. */
export function NewBatchPage() {
  const { t } = useWords();
  const codes = useCodes();
  const navigate = useNavigate();
  const { filter, set } = useFilter(KEYS);
  const custody = READY.find((state) => state === filter.custody) ?? 'listed';
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useIssues(
    { q: filter.q, district: filter.district, custody },
    PAGE,
  );
  const [chosen, setChosen] = useState<ReadonlyMap<string, IssueRow>>(new Map());
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const groups = useMemo(() => byDistrict([...chosen.values()]), [chosen]);
  const districts = useDistrictOptions();

  const tick = (those: readonly IssueRow[], on: boolean): void =>
    setChosen((before) => {
      const next = new Map(before);
      for (const row of those)
        if (on) next.set(row.id, row);
        else next.delete(row.id);
      return next;
    });
  const all = rows.length > 0 && rows.every(({ id }) => chosen.has(id));

  return (
    <>
      <PageHead title={t('batches.create')} />
      <div className="toolbar">
        <SearchBox label={t('issues.q')} value={filter.q} change={(q) => set({ q })} />
        <Choose
          label={t('issues.district')}
          value={filter.district}
          options={districts}
          change={(district) => set({ district })}
        />
        <div className="pills" role="group" style={{ display: 'flex', gap: 6 }}>
          {READY.map((state) => (
            <button
              type="button"
              className="pill"
              key={state}
              aria-pressed={custody === state}
              onClick={() => set({ custody: state === 'listed' ? undefined : state })}
            >
              {codes.state('custody', state)}
            </button>
          ))}
        </div>
      </div>
      <div className="choose">
        <div>
          <div className="rows">
            <label className="row head choose-row">
              <Checkbox
                checked={all}
                indeterminate={!all && rows.some(({ id }) => chosen.has(id))}
                disabled={rows.length === 0}
                onChange={(event) => tick(rows, event.target.checked)}
              />
              <span>{t('issues.number')}</span>
              <span>{t('batches.selectAll', { n: rows.length })}</span>
              <span>{t('issues.district')}</span>
            </label>
            {isPending ? <SkeletonRows rows={10} /> : null}
            {error && !data ? <LoadError error={error} retry={() => void refetch()} /> : null}
            {rows.map((row) => (
              <label className="row choose-row" key={row.id}>
                <Checkbox checked={chosen.has(row.id)} onChange={(event) => tick([row], event.target.checked)} />
                <span className="nowrap">{row.number}</span>
                <span className="cut">
                  <b>{row.enterprise}</b> <span className="dim">{row.problem}</span>
                </span>
                <span className="cut">{row.districtName}</span>
              </label>
            ))}
            {data && rows.length === 0 ? <Empty title={t('batches.none')} hint={t('batches.noneHint')} /> : null}
          </div>
          {hasNextPage ? (
            <div className="list-foot">
              <Button size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {t('common.more')}
              </Button>
            </div>
          ) : null}
        </div>
        <Preview
          groups={groups}
          ids={[...chosen.keys()]}
          made={async (batch) => (await changed(), await navigate(`/batches/${batch.id}`))}
        />
      </div>
    </>
  );
}

interface PreviewProps {
  readonly groups: ReturnType<typeof byDistrict<IssueRow>>;
  readonly ids: readonly string[];
  readonly made: (batch: Batch) => Promise<void>;
}

function Preview({ groups, ids, made }: PreviewProps) {
  const { t } = useWords();
  const [title, setTitle] = useState('');
  const { submit, sending, problem } = useSubmit<Batch>('/api/transfer-batches');
  const [asked, setAsked] = useState(false);
  const send = async (): Promise<void> => {
    setAsked(true);
    if (title.trim() === '') return;
    const batch = await submit({ title: title.trim(), issueIds: ids });
    if (batch) await made(batch);
  };
  return (
    <section className="panel preview">
      <header>
        <h2>{t('batches.preview')}</h2>
        <span className="dim small">
          {ids.length > 0 ? t('batches.selected', { n: ids.length, districts: groups.length }) : null}
        </span>
      </header>
      <div className="body" style={{ display: 'grid', gap: 12 }}>
        {ids.length === 0 ? <p className="dim">{t('batches.previewEmpty')}</p> : null}
        <ul style={{ maxHeight: 360, overflow: 'auto' }}>
          {groups.map((group) => (
            <li key={group.district}>
              <span>{group.name}</span>
              <b>{t('batches.count', { n: group.rows.length })}</b>
            </li>
          ))}
        </ul>
        {problem ? <Refused problem={problem} /> : null}
        <div>
          <Input
            aria-label={t('batches.name')}
            placeholder={`${t('batches.name')} · ${t('batches.nameHint')}`}
            maxLength={200}
            value={title}
            status={asked && title.trim() === '' ? 'error' : ''}
            onChange={(event) => setTitle(event.target.value)}
          />
          <div className="small" style={{ color: 'var(--red)', minHeight: 18 }}>
            {asked && title.trim() === '' ? t('batches.nameNeeded') : ''}
          </div>
          <Button type="primary" block disabled={ids.length === 0} loading={sending} onClick={() => void send()}>
            {t('batches.submit', { n: ids.length })}
          </Button>
        </div>
      </div>
    </section>
  );
}
