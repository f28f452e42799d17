import { Link } from 'react-router';
import type { IssueRow } from '../api/types';
import { useClockName } from '../parts/clock-name';
import { useCodes } from '../parts/coded';
import { RemainingLight } from '../parts/light';
import { dayOf } from '../time/dates';
import { dueEnd, feedbackEnd } from './use-board';

export function BoardRow({ row }: { readonly row: IssueRow }) {
  const codes = useCodes();
  const clockName = useClockName();
  const { tracks } = row;
  const end = dueEnd(row);
  return (
    <div className="row board-row">
      <span className="c-number nowrap">{row.number}</span>
      <span className="c-where cut">
        <Link className="whole" data-row to={`/issues/${row.id}`}>
          <b>{row.enterprise}</b> <span className="dim">{row.problem}</span>
        </Link>
      </span>
      <span className="c-day nowrap">{row.transferredOn}</span>
      <span className="c-left nowrap">
        {end === null ? null : (
          <>
            <RemainingLight endsAt={end} />
            <span className="due small">
              {feedbackEnd(row) === null ? clockName(row.nextDueClock, row.planId) : dayOf(end - 1).slice(5)}
            </span>
          </>
        )}
      </span>
      <span className="c-feedback cut">
        {tracks.custody === 'transferred' ? codes.status('awaiting-receipt') : codes.state('feedback', tracks.feedback)}
      </span>
      <span className="c-rect cut">{codes.state('rectification', tracks.rectification)}</span>
      <span className="c-penalty cut">{codes.state('penalty', tracks.penalty)}</span>
    </div>
  );
}
