import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { json } from '../api/http';
import type { Words } from '../api/problem';
import type { Clock } from '../api/types';
import { useWords } from '../i18n';
import { basisWords } from '../parts/basis';
import { LoadError, SkeletonRows } from '../parts/page';
import { dayWithWeekday } from '../time/dates';
import { ProofDays } from './proof-days';
import type { ProofAnswer } from './proof-types';

interface Props {
  readonly issueId: string;
  readonly clock: Clock | null;
  readonly close: () => void;
}

/** 为何是这天？ Day by day, from the start day that does not count to the effective end, with the independent check. */
export function ProofDrawer({ issueId, clock, close }: Props) {
  const { t, say } = useWords();
  const path = clock ? `/api/issues/${issueId}/clocks/${encodeURIComponent(clock.id)}/proof` : '';
  const { data, error, refetch } = useQuery({
    queryKey: ['issue', issueId, 'proof', clock?.id],
    enabled: clock !== null,
    queryFn: () => json<ProofAnswer>(path),
  });
  return (
    <Drawer
      open={clock !== null}
      onClose={close}
      size="min(600px, 100vw)"
      title={clock ? `${say(clock)} · ${t('proof.title')}` : ''}
      destroyOnHidden
    >
      {error ? <LoadError error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <SkeletonRows rows={10} /> : null}
      {data && clock ? <ProofText answer={data} clock={clock} /> : null}
    </Drawer>
  );
}

function ProofText({ answer: { proof, check }, clock }: { readonly answer: ProofAnswer; readonly clock: Clock }) {
  const { t, lang, say } = useWords();
  const words = (text: string | Words): string => (typeof text === 'string' ? text : say(text));
  return (
    <>
      <div className={`check${check.ok ? '' : ' bad'}`} role="status">
        {check.ok ? <CheckCircleOutlined /> : <WarningOutlined />}
        <span>
          {t(check.ok ? 'proof.checked' : 'proof.unchecked')}
          {check.ok ? null : (
            <div className="small">
              {check.problems
                .map((problem) => (typeof problem === 'string' ? problem : JSON.stringify(problem)))
                .join('；')}
            </div>
          )}
        </span>
      </div>
      <dl className="proof-sum">
        <dt>{t('proof.citation')}</dt>
        <dd>
          {clock.basis ? basisWords(clock.basis, lang) : proof.rule ? basisWords(words(proof.rule.citation), lang) : ''}
          {proof.rule && clock.basis ? (
            <div className="dim small">{basisWords(words(proof.rule.citation), lang)}</div>
          ) : null}
        </dd>
        <dt>{t('proof.start')}</dt>
        <dd>
          {dayWithWeekday(proof.start.slice(0, 10), lang)} <span className="dim">{say(proof.anchor.reason)}</span>
        </dd>
        <dt>{t('proof.nominal')}</dt>
        <dd>{dayWithWeekday(proof.nominal.slice(0, 10), lang)}</dd>
        <dt>{t('proof.effective')}</dt>
        <dd className="big">
          {t('proof.endsAt', { day: dayWithWeekday(proof.effective.slice(0, 10), lang) })}{' '}
          {proof.provisional ? <span className="tag">{t('proof.provisional')}</span> : null}
        </dd>
        {proof.provisionalReason ? (
          <>
            <dt>{t('proof.provisional')}</dt>
            <dd>{say(proof.provisionalReason)}</dd>
          </>
        ) : null}
        {proof.otherReading ? (
          <>
            <dt>{t('proof.other')}</dt>
            <dd>
              {t('proof.otherReading', {
                note: say(proof.otherReading.note),
                day: dayWithWeekday(proof.otherReading.effective, lang),
              })}
            </dd>
          </>
        ) : null}
      </dl>
      <ProofDays proof={proof} />
      <p className="dim small" style={{ marginTop: 12 }}>
        {t('proof.calendar', { version: proof.calendar.version, until: proof.calendar.knownUntil })}
        {proof.calendar.notices.map(({ year, number }) => (number ? ` · ${year} ${number}` : '')).join('')}
      </p>
    </>
  );
}
