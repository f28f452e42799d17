import { useState } from 'react';
import type { IssuePage } from '../api/types';
import { useWords } from '../i18n';
import { useCodes } from '../parts/coded';
import { IssueMark, RemainingLight } from '../parts/light';
import { instant } from '../time/dates';
import { ActionsBar } from './actions-bar';
import { ProofDrawer } from './proof-drawer';

/** The clock that presses most: the earliest running one. */
const pressing = (issue: IssuePage) =>
  issue.clocks.filter((clock) => clock.status === 'running').sort((a, b) => instant(a.endsAt) - instant(b.endsAt))[0];

export function IssueHead({ issue, open }: { readonly issue: IssuePage; readonly open: (type: string) => void }) {
  const { t, say } = useWords();
  const [why, setWhy] = useState(false);
  const clock = pressing(issue);
  const { finding, transfer, classification } = issue;
  return (
    <section className="panel issue-head">
      <h1>
        <span className="no">{issue.number}</span> {finding.enterprise}
      </h1>
      <p className="problem">{finding.problem}</p>
      <div className="line">
        <span className="tag accent">{say(issue.status)}</span>
        {classification ? (
          <span className={`tag${classification.severity === 'serious' ? ' amber' : ''}`}>
            {t(classification.severity === 'serious' ? 'issues.serious' : 'issues.general')}
          </span>
        ) : null}
        <span>{finding.districtName}</span>
        <span className="dim">
          {transfer ? t('issue.transferredOn', { day: transfer.deliveredOn }) : t('issue.notTransferred')}
        </span>
        {issue.round > 1 ? <span className="dim">{t('issue.round', { n: issue.round })}</span> : null}
        {issue.open ? <IssueMark light={issue.light} /> : null}
        {clock ? (
          <span className="legal">
            <span className="pressing">
              {say(clock)} <RemainingLight endsAt={instant(clock.endsAt)} provisional={clock.provisional} />
            </span>
            <button type="button" className="plain-button" onClick={() => setWhy(true)}>
              {t('issue.why')}
            </button>
            <ProofDrawer issueId={issue.id} clock={why ? clock : null} close={() => setWhy(false)} />
          </span>
        ) : null}
      </div>
      <div className="actions-line">
        <ActionsBar issue={issue} open={open} />
        <Waiting issue={issue} />
      </div>
    </section>
  );
}

/** Who is expected to act, so that nobody waits for nobody. */
function Waiting({ issue }: { readonly issue: IssuePage }) {
  const { t, lang, say } = useWords();
  const codes = useCodes();
  if (!issue.open) return null;
  const running = issue.clocks
    .filter(({ status }) => status === 'running')
    .sort((a, b) => instant(a.endsAt) - instant(b.endsAt))[0];
  const nobody = running ? t('issue.waitingForDay', { name: say(running), day: running.effective }) : t('issue.nobody');
  const who = issue.tasks.map((task) =>
    t('issue.waitingForTask', {
      who: (task.assignee && issue.names[task.assignee]) || codes.role(task.role),
      task: codes.task(task.key, task.title),
    }),
  );
  return (
    <p className="waiting">
      {who.length === 0 ? nobody : t('issue.waitingFor', { who: who.join(lang === 'zh' ? '、' : ', ') })}
    </p>
  );
}
