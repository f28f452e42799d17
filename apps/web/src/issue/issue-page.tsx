import { Link, useParams } from 'react-router';
import { Problem } from '../api/problem';
import { useHistory, useIssue } from '../api/queries';
import { useWords } from '../i18n';
import { Empty, LoadError, SkeletonRows, useTitle } from '../parts/page';
import '../style/issue.css';
import { ActionDrawer } from './action-drawer';
import { Clocks } from './clocks';
import { FindingPanel } from './finding-panel';
import { IssueHead } from './issue-head';
import { ListingPanel } from './listing-panel';
import { Obligations } from './obligations';
import { Submissions } from './submissions';
import { Timeline } from './timeline';
import { TracksPicture } from './tracks-picture';
import { useAct } from './use-act';

/** One life from discovery to sign-off: where it stands, what may be done, who did what, and why each date. */
export function IssuePage() {
  const { id = '' } = useParams();
  return <OneIssue key={id} id={id} />;
}

function OneIssue({ id }: { readonly id: string }) {
  const { t } = useWords();
  const { data: issue, error, refetch } = useIssue(id);
  const history = useHistory(id);
  const { act, open, close } = useAct();
  useTitle(issue?.number ?? t('issue.finding'));

  if (error instanceof Problem && error.status === 404)
    return (
      <Empty title={t('issue.gone')}>
        <Link to="/issues">{t('issue.toList')}</Link>
      </Empty>
    );
  if (error && !issue) return <LoadError error={error} retry={() => void refetch()} />;
  if (!issue) return <SkeletonRows rows={12} />;

  const action = issue.actions.find(({ type }) => type === act);
  const events = history.data?.events ?? [];
  return (
    <>
      <IssueHead issue={issue} open={open} />
      <TracksPicture tracks={issue.tracks} events={events} />
      <div className="issue-columns">
        <div>
          <FindingPanel issue={issue} />
          <Submissions issue={issue} />
          <Timeline issue={issue} events={events} pending={history.isPending} />
        </div>
        <div>
          <Clocks issue={issue} />
          <Obligations issue={issue} />
          <ListingPanel issue={issue} />
          {issue.links.temporal ? (
            <a className="small" href={issue.links.temporal} target="_blank" rel="noreferrer">
              {t('issue.temporal')} ↗
            </a>
          ) : null}
        </div>
      </div>
      {action ? <ActionDrawer key={action.type} issue={issue} action={action} close={close} /> : null}
    </>
  );
}
