import { Button, DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { changed } from '../api/queries';
import type { Batch } from '../api/types';
import { Refused } from '../forms/refused';
import { useSubmit } from '../forms/use-submit';
import { useWords } from '../i18n';
import { WhyNot } from '../issue/why-not';

/** The next step of a batch for this person, or why it is not theirs: approve, send with the letter, repeat what failed. */
export function BatchActs({ batch }: { readonly batch: Batch }) {
  if (batch.state === 'draft') return <Approve batch={batch} />;
  if (batch.state === 'approved') return <Send batch={batch} />;
  return batch.failed > 0 && batch.state === 'done' ? <Retry batch={batch} /> : null;
}

const refusalOf = (batch: Batch, type: string) =>
  batch.actions.find((action) => action.type === type || action.type.endsWith(type))?.refusal ?? null;

function useStep(batch: Batch, step: 'approve' | 'send' | 'retry') {
  const { submit, sending, problem } = useSubmit<Batch>(`/api/transfer-batches/${batch.id}/${step}`);
  const go = async (body: unknown): Promise<void> => {
    if (await submit(body)) await changed();
  };
  return { go, sending, problem, refusal: refusalOf(batch, step) };
}

function Approve({ batch }: { readonly batch: Batch }) {
  const { t } = useWords();
  const { go, sending, problem, refusal } = useStep(batch, 'approve');
  return (
    <div>
      {problem ? <Refused problem={problem} /> : null}
      <Button type="primary" loading={sending} disabled={refusal !== null} onClick={() => void go({})}>
        {t('batches.approve')}
      </Button>
      {refusal ? <WhyNot refusal={refusal} /> : null}
    </div>
  );
}

function Send({ batch }: { readonly batch: Batch }) {
  const { t } = useWords();
  const { go, sending, problem, refusal } = useStep(batch, 'send');
  const [letterNo, setLetterNo] = useState('');
  const [day, setDay] = useState<string | null>(null);
  return (
    <div style={{ display: 'grid', gap: 8, justifyItems: 'start' }}>
      {problem ? <Refused problem={problem} /> : null}
      {refusal ? (
        <WhyNot refusal={refusal} />
      ) : (
        <>
          <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
            <Input
              aria-label={t('batches.letterNo')}
              placeholder={t('batches.letterNo')}
              style={{ width: 220 }}
              maxLength={100}
              value={letterNo}
              onChange={(event) => setLetterNo(event.target.value)}
            />
            <DatePicker
              aria-label={t('batches.deliveredOn')}
              placeholder={t('batches.deliveredOn')}
              value={day ? dayjs(day) : null}
              onChange={(next: dayjs.Dayjs | null) => setDay(next ? next.format('YYYY-MM-DD') : null)}
            />
            <Button
              type="primary"
              loading={sending}
              disabled={letterNo.trim() === ''}
              onClick={() => void go({ letterNo: letterNo.trim(), ...(day ? { deliveredOn: day } : {}) })}
            >
              {t('batches.send')}
            </Button>
          </div>
          <p className="dim small">{t('batches.sendHint')}</p>
        </>
      )}
    </div>
  );
}

function Retry({ batch }: { readonly batch: Batch }) {
  const { t } = useWords();
  const { go, sending, problem, refusal } = useStep(batch, 'retry');
  return (
    <div>
      {problem ? <Refused problem={problem} /> : null}
      <Button type="primary" loading={sending} disabled={refusal !== null} onClick={() => void go({})}>
        {t('batches.retry', { n: batch.failed })}
      </Button>
      {refusal ? <WhyNot refusal={refusal} /> : null}
    </div>
  );
}
