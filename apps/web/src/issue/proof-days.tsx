import { useWords } from '../i18n';
import { dayWithWeekday } from '../time/dates';
import type { Proof, ProofDay } from './proof-types';

const OFF: readonly ProofDay['state'][] = ['rest', 'paused', 'resumes', 'rolled'];

/** Every day of the reckoning and why it counts or not; then the days over which the end moved on. */
export function ProofDays({ proof }: { readonly proof: Proof }) {
  const { t, lang, say } = useWords();
  return (
    <table className="proof-days">
      <thead>
        <tr>
          <th>{t('proof.ordinal')}</th>
          <th>{t('proof.date')}</th>
          <th>{t('proof.reason')}</th>
        </tr>
      </thead>
      <tbody>
        <tr className="off">
          <td>–</td>
          <td className="nowrap">{dayWithWeekday(proof.start.slice(0, 10), lang)}</td>
          <td>{say(proof.anchor.reason)}</td>
        </tr>
        {proof.segments.map((segment, i) => (
          <Segment
            key={i}
            end={proof.roll.length > 1 ? null : proof.effective}
            title={
              i === 0 ? null : `${t(`proof.${segment.why}`)} · ${t(`issue.unit.${segment.unit}`, { n: segment.n })}`
            }
            reason={segment.days.length === 0 ? say(segment.reason) : null}
            to={segment.to}
            days={segment.days}
          />
        ))}
        {proof.roll.length > 1 ? (
          <Segment end={null} title={t('proof.rolled')} reason={null} to={proof.effective} days={proof.roll} />
        ) : null}
      </tbody>
    </table>
  );
}

interface SegmentProps {
  readonly title: string | null;
  readonly reason: string | null;
  readonly to: string;
  /** Effective end, when it lies in this segment. */
  readonly end: string | null;
  readonly days: readonly ProofDay[];
}

function Segment({ title, reason, to, end, days }: SegmentProps) {
  const { t, lang, say } = useWords();
  return (
    <>
      {title ? (
        <tr className="off">
          <td colSpan={3}>
            <b>{title}</b>
          </td>
        </tr>
      ) : null}
      {reason ? (
        <tr>
          <td />
          <td className="nowrap">{dayWithWeekday(to.slice(0, 10), lang)}</td>
          <td>{reason}</td>
        </tr>
      ) : null}
      {days.map((day) => (
        <tr
          key={`${day.date}-${day.state}`}
          className={OFF.includes(day.state) ? 'off' : day.state === 'end' || day.date === end ? 'end' : ''}
        >
          <td>{day.ordinal ?? '–'}</td>
          <td className="nowrap">{dayWithWeekday(day.date, lang)}</td>
          <td>
            {say(day.reason)}
            {day.date === end ? ` · ${t('proof.end')}` : null}
          </td>
        </tr>
      ))}
    </>
  );
}
