import type { IssuePage } from '../api/types';
import { useWords } from '../i18n';
import { useListOptions } from '../parts/options';
import { instant, minuteOf } from '../time/dates';

/** Feedback as the district sent it, newest first, and the draft that is not sent yet. */
export function Submissions({ issue }: { readonly issue: IssuePage }) {
  const { t } = useWords();
  const reasons = useListOptions('plan.returnReasons', issue.planId);
  const { submissions, draftFeedback } = issue;
  if (!draftFeedback && submissions.length === 0) return null;
  return (
    <section className="panel">
      <header>
        <h2>{t('issue.submissions')}</h2>
      </header>
      <div className="body">
        {draftFeedback ? (
          <article className="sub">
            <span className="tag">{t('issue.draft')}</span>{' '}
            <span className="dim">{issue.names[draftFeedback.by] ?? ''}</span>
            <Texts rectificationText={draftFeedback.rectificationText} penaltyText={draftFeedback.penaltyText} />
          </article>
        ) : null}
        {submissions
          .map((submission, i) => (
            <article className="sub" key={i}>
              <h3>
                {t('issue.submission', { n: i + 1 })}{' '}
                <span className={`tag ${SHADE[submission.outcome]}`}>{t(`issue.outcome.${submission.outcome}`)}</span>{' '}
                {submission.daysLate > 0 ? (
                  <span className="light red">● {t('issue.daysLate', { n: submission.daysLate })}</span>
                ) : (
                  <span className="light green">○ {t('issue.inTime')}</span>
                )}
              </h3>
              <span className="dim small">
                {minuteOf(instant(submission.at))} · {issue.names[submission.by] ?? submission.by}
              </span>
              <Texts {...submission} />
              {submission.returnReasons.length > 0 ? (
                <p>
                  <span className="dim">
                    {t('issue.returnReasons')}
                    {t('common.colon')}
                  </span>
                  {submission.returnReasons
                    .map((code) => reasons.find(({ value }) => value === code)?.label ?? code)
                    .join(t('common.listSeparator'))}
                </p>
              ) : null}
            </article>
          ))
          .reverse()}
      </div>
    </section>
  );
}

const SHADE = { pending: 'amber', accepted: 'green', returned: 'red', withdrawn: '' } as const;

function Texts({
  rectificationText,
  penaltyText,
}: {
  readonly rectificationText: string;
  readonly penaltyText: string;
}) {
  const { t } = useWords();
  return (
    <>
      <p>
        <span className="dim">
          {t('issue.rectificationText')}
          {t('common.colon')}
        </span>
        {rectificationText}
      </p>
      {penaltyText ? (
        <p>
          <span className="dim">
            {t('issue.penaltyText')}
            {t('common.colon')}
          </span>
          {penaltyText}
        </p>
      ) : null}
    </>
  );
}
