import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../i18n';
import { has, useAccount } from '../layout/session';
import { Empty, LoadError, PageHead, SkeletonRows } from '../parts/page';
import { useFilter } from '../parts/use-filter';
import '../style/board.css';
import { useNow } from '../time/use-now';
import { AnnexUpload } from './annex-upload';
import { BoardRow } from './board-row';
import { dueEnd, isOn, TILES, useBoard, type Tile } from './use-board';

const KEYS = ['tile'] as const;
const SHADE: Partial<Record<Tile, string>> = { soon: 'amber', overdue: 'red', returned: 'amber' };

/** 15 日看板: what this district owes the city, by the fifteen days. The tiles are the filter. */
export function BoardPage() {
  const { t } = useWords();
  const account = useAccount();
  const now = useNow();
  const { filter, set } = useFilter(KEYS);
  const { rows, isPending, error, refetch, data } = useBoard();
  const [uploading, setUploading] = useState(false);
  const tile = TILES.find((each) => each === filter.tile) ?? 'all';
  const end = (value: number | null): number => value ?? Number.POSITIVE_INFINITY;
  const shown = rows.filter((row) => isOn(tile, row, now)).sort((a, b) => end(dueEnd(a)) - end(dueEnd(b)));
  return (
    <>
      <PageHead title={`${account.unitName} · ${t('board.title')}`}>
        <Button icon={<DownloadOutlined />} href={`/api/annex?district=${encodeURIComponent(account.unit)}`}>
          {t('board.download')}
        </Button>
        {has(account, 'caseworker', 'district-approver') ? (
          <Button type="primary" icon={<UploadOutlined />} onClick={() => setUploading(true)}>
            {t('board.upload')}
          </Button>
        ) : null}
      </PageHead>
      <div className="tiles" role="group">
        {TILES.map((each) => {
          const n = rows.filter((row) => isOn(each, row, now)).length;
          return (
            <button
              type="button"
              key={each}
              className={`tile ${n === 0 ? 'zero' : (SHADE[each] ?? '')}`}
              aria-pressed={tile === each}
              onClick={() => set({ tile: each === 'all' ? undefined : each })}
            >
              <span>{t(`board.${each}`)}</span>
              <b>{data ? n : '–'}</b>
            </button>
          );
        })}
      </div>
      <div className="rows">
        <div className="row head board-row" aria-hidden>
          <span>{t('issues.number')}</span>
          <span>
            {t('board.enterprise')} · {t('board.problem')}
          </span>
          <span>{t('board.transferredOn')}</span>
          <span>{t('board.due')}</span>
          <span>{t('board.feedback')}</span>
          <span>{t('board.rectification')}</span>
          <span>{t('board.penalty')}</span>
        </div>
        {isPending ? <SkeletonRows rows={10} /> : null}
        {error && !data ? <LoadError error={error} retry={() => void refetch()} /> : null}
        {shown.map((row) => (
          <BoardRow key={row.id} row={row} />
        ))}
        {data && shown.length === 0 ? <Empty title={t('board.empty')} hint={t('board.emptyHint')} /> : null}
      </div>
      {uploading ? <AnnexUpload district={account.unit} close={() => setUploading(false)} /> : null}
    </>
  );
}
