import { useState } from 'react';
import type { Clock, IssuePage } from '../api/types';
import { useWords } from '../i18n';
import { basisWords } from '../parts/basis';
import { RemainingLight } from '../parts/light';
import { dayOf, dayWithWeekday, daysBetween, instant, minuteOf } from '../time/dates';
import { ProofDrawer } from './proof-drawer';

/** A card for each clock: start, length, due, what is left, basis, and the way to the proof. Ended ones are folded away. */
export function Clocks({ issue }: { readonly issue: IssuePage }) {
  const { t } = useWords();
  const [why, setWhy] = useState<Clock | null>(null);
  const running = issue.clocks
    .filter((clock) => clock.status === 'running')
    .sort((a, b) => instant(a.endsAt) - instant(b.endsAt));
  const ended = issue.clocks.filter((clock) => clock.status !== 'running').reverse();
  return (
    <section className="panel" aria-label={t('issue.clocks')}>
      <header>
        <h2>{t('issue.clocks')}</h2>
      </header>
      {running.length === 0 ? <p className="body dim">{t('issue.noClocks')}</p> : null}
      {running.map((clock) => (
        <ClockCard key={clock.id} clock={clock} why={() => setWhy(clock)} />
      ))}
      {ended.length > 0 ? (
        <details>
          <summary className="clock-card dim">{t('issue.ended', { n: ended.length })}</summary>
          {ended.map((clock) => (
            <ClockCard key={clock.id} clock={clock} why={() => setWhy(clock)} />
          ))}
        </details>
      ) : null}
      <ProofDrawer issueId={issue.id} clock={why} close={() => setWhy(null)} />
    </section>
  );
}

function ClockCard({ clock, why }: { readonly clock: Clock; readonly why: () => void }) {
  const { t, lang, say } = useWords();
  const running = clock.status === 'running';
  // An end that a plan or a person set is a day, not a count of days.
  const fixed = clock.term?.n === 0;
  return (
    <article className={`clock-card${running ? '' : ' over'}`}>
      <header>
        <h3>{say(clock)}</h3>
        <span className="tag">{t(`issue.effect.${clock.effect}`)}</span>
        {running ? (
          <RemainingLight endsAt={instant(clock.endsAt)} provisional={clock.provisional} />
        ) : (
          <Ended clock={clock} />
        )}
      </header>
      <dl>
        {fixed ? null : (
          <>
            <dt>{t('issue.start')}</dt>
            <dd>
              {dayWithWeekday(clock.start, lang)} <span className="dim small">{t('issue.notCounted')}</span>
            </dd>
          </>
        )}
        <dt>{t('issue.length')}</dt>
        <dd>
          <Length clock={clock} />
        </dd>
        <dt>{t('issue.due')}</dt>
        <dd>
          {dayWithWeekday(clock.effective, lang)} 24:00{' '}
          {clock.nominal === clock.effective ? null : (
            <span className="dim small">{t('issue.rolledFrom', { day: clock.nominal })}</span>
          )}
        </dd>
        {clock.basis ? (
          <>
            <dt>{t('issue.basis')}</dt>
            <dd>{basisWords(clock.basis, lang)}</dd>
          </>
        ) : null}
      </dl>
      <button type="button" className="plain-button" onClick={why}>
        {t('issue.why')}
      </button>
    </article>
  );
}

function Length({ clock }: { readonly clock: Clock }) {
  const { t, lang } = useWords();
  const words = ({ n, unit }: { n: number; unit: string }): string =>
    unit in UNITS ? t(`issue.unit.${unit as keyof typeof UNITS}`, { n }) : `${n} ${unit}`;
  const extensions = clock.extensions ?? [];
  return (
    <>
      {clock.term ? (clock.term.n === 0 ? t('issue.fixedDay') : words(clock.term)) : null}
      {extensions.length > 0
        ? ` · ${t('issue.extended', { text: extensions.map(words).join(lang === 'zh' ? '、' : ', ') })}`
        : null}
    </>
  );
}

const UNITS = { CAL: 1, WD: 1, MONTH: 1, YEAR: 1, HOUR: 1 } as const;

function Ended({ clock }: { readonly clock: Clock }) {
  const { t } = useWords();
  const at = clock.endedAt === null ? null : instant(clock.endedAt);
  const late =
    clock.status === 'stopped' && at !== null && at >= instant(clock.endsAt)
      ? daysBetween(clock.effective, dayOf(at))
      : 0;
  return (
    <span className="ended small">
      {late > 0 ? (
        <span className="light red">● {t('issue.metLate', { n: late })}</span>
      ) : (
        t(`issue.status.${clock.status}`)
      )}
      {at !== null && late === 0 ? ` ${minuteOf(at)}` : ''}
    </span>
  );
}
