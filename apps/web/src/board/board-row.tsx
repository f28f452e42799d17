import { Link } from 'react-router';
import type { IssueRow } from '../api/types';
import { useCodes } from '../parts/coded';
import { RemainingLight } from '../parts/light';
import { feedbackEnd } from './use-board';

export function BoardRow({ row }: { readonly row: IssueRow }) {
  const codes = useCodes();
  const { tracks } = row;
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
        {row.feedbackDue ? (
          <>
            <span className="due">{row.feedbackDue.slice(5)}</span> <RemainingLight endsAt={feedbackEnd(row)} />
          </>
        ) : null}
      </span>
      <span className="c-feedback cut">{tracks.custody === 'transferred' ? codes.status('awaiting-receipt') : codes.state('feedback', tracks.feedback)}</span>
      <span className="c-rect cut">{codes.state('rectification', tracks.rectification)}</span>
      <span className="c-penalty cut">{codes.state('penalty', tracks.penalty)}</span>
    </div>
  );
}
