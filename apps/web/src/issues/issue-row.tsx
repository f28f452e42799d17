import { Link } from 'react-router';
import type { IssueRow } from '../api/types';
import { useWords } from '../i18n';
import { useClockName } from '../parts/clock-name';
import { useCodes } from '../parts/coded';
import { IssueMark, RemainingLight } from '../parts/light';
import { instant, plusDays } from '../time/dates';

const SHANGHAI = '+08:00';

/** 24:00 of a legal day, or the instant itself. */
const endOf = (due: string | null): number | null =>
  due === null ? null : due.length === 10 ? Date.parse(`${plusDays(due, 1)}T00:00:00${SHANGHAI}`) : instant(due);

export function IssueRowsHead() {
  const { t } = useWords();
  return (
    <div className="row head issue-row" aria-hidden>
      <span>{t('issues.number')}</span>
      <span>
        {t('issues.enterprise')} · {t('issues.problem')}
      </span>
      <span>{t('issues.district')}</span>
      <span>{t('issues.status')}</span>
      <span>{t('issues.light')}</span>
      <span>{t('issues.due')}</span>
    </div>
  );
}

export function IssueRowLine({ row }: { readonly row: IssueRow }) {
  const codes = useCodes();
  const clockName = useClockName();
  return (
    <div className="row issue-row">
      <span className="c-number nowrap">{row.number}</span>
      <span className="c-where cut">
        <Link className="whole" data-row to={`/issues/${row.id}`}>
          <b>{row.enterprise}</b> <span className="dim">{row.problem}</span>
        </Link>
      </span>
      <span className="c-district cut" title={row.districtName}>
        {row.districtName}
      </span>
      <span className="c-status cut">{codes.status(row.status)}</span>
      <span className="c-mark">{row.open ? <IssueMark light={row.light} /> : null}</span>
      <span className="c-left" title={clockName(row.nextDueClock, row.planId)}>
        {row.nextDue && row.open ? <RemainingLight endsAt={endOf(row.nextDue)} /> : null}
      </span>
    </div>
  );
}
