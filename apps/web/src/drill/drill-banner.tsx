import { App, Button, InputNumber, Space } from 'antd';
import { useState } from 'react';
import { json, newKey } from '../api/http';
import { asProblem } from '../api/problem';
import { changed, useClock } from '../api/queries';
import { useWords } from '../i18n';
import { minuteOf } from '../time/dates';
import { useNow } from '../time/use-now';
import { SinceDrawer } from './since-drawer';

const DAY_MS = 86_400_000;

type Step = { readonly days: number } | { readonly to: 'next-deadline' };

/** On every page while the environment is a drill: what day it is said to be, and ways to move it forward. */
export function DrillBanner() {
  const { t, lang } = useWords();
  const { message } = App.useApp();
  const { data: clock } = useClock();
  const now = useNow();
  const [days, setDays] = useState(15);
  const [moving, setMoving] = useState(false);
  const [since, setSince] = useState(false);
  if (!clock?.drill) return null;

  const advance = async (step: Step): Promise<void> => {
    setMoving(true);
    try {
      const moved = await json<{ now: string }>('/api/clock/advance', {
        method: 'POST',
        body: step,
        headers: { 'Idempotency-Key': newKey() },
      });
      await changed();
      void message.success(t('drill.moved', { time: minuteOf(Date.parse(moved.now)) }));
      setSince(true);
    } catch (error) {
      void message.error(asProblem(error).sentence(lang));
    } finally {
      setMoving(false);
    }
  };

  const ahead = Math.round(clock.offsetMs / DAY_MS);
  return (
    <aside className="drill" aria-label={t('drill.name')}>
      <b>{t('drill.name')}</b>
      <span>
        {t('drill.time', { time: minuteOf(now) })}
        {ahead > 0 ? t('drill.ahead', { n: ahead }) : null}
      </span>
      <span className="grow" />
      {clock.mayAdvance ? (
        <>
          <Button size="small" disabled={moving} onClick={() => void advance({ days: 1 })}>
            {t('drill.plusDay')}
          </Button>
          <Button size="small" disabled={moving} onClick={() => void advance({ to: 'next-deadline' })}>
            {t('drill.toDeadline')}
          </Button>
          <Space.Compact size="small">
            <InputNumber
              size="small"
              min={1}
              max={366}
              value={days}
              aria-label={t('drill.daysLabel')}
              style={{ width: 64 }}
              onChange={(value) => setDays(value ?? 1)}
            />
            <Button size="small" loading={moving} onClick={() => void advance({ days })}>
              {t('drill.plusDays', { n: days })}
            </Button>
          </Space.Compact>
        </>
      ) : null}
      <Button size="small" type="text" onClick={() => setSince(true)}>
        {t('drill.since')}
      </Button>
      <SinceDrawer open={since} close={() => setSince(false)} />
    </aside>
  );
}
