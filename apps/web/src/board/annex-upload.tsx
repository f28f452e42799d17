import { Button, Drawer, Radio } from 'antd';
import { useState } from 'react';
import { upload } from '../api/files';
import { query } from '../api/http';
import { asProblem, type Problem } from '../api/problem';
import { changed } from '../api/queries';
import { Refused } from '../forms/refused';
import { useWords } from '../i18n';
import { has, useAccount } from '../layout/session';
import { PickFile } from '../parts/pick-file';
import '../style/form.css';
import type { AnnexAnswer } from './annex-answer';
import { AnnexResults } from './annex-results';

/** Upload of the filled form: a trial reading first, then the same file is written, row by row. */
export function AnnexUpload({ district, close }: { readonly district: string; readonly close: () => void }) {
  const { t } = useWords();
  const account = useAccount();
  const [mode, setMode] = useState<'prepare' | 'submit'>(has(account, 'district-approver') ? 'submit' : 'prepare');
  const [file, setFile] = useState<File | null>(null);
  const [answer, setAnswer] = useState<{ readonly dry: boolean; readonly value: AnnexAnswer } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sending, setSending] = useState(false);

  const read = async (given: File, dry: boolean): Promise<void> => {
    setSending(true);
    setProblem(null);
    try {
      setFile(given);
      const value = await upload<AnnexAnswer>(`/api/annex${query({ district, mode, dryRun: dry })}`, given);
      setAnswer({ dry, value });
      if (!dry) await changed();
    } catch (error) {
      setAnswer(null);
      setProblem(asProblem(error));
    } finally {
      setSending(false);
    }
  };

  const modes = [
    ...(has(account, 'caseworker') ? [{ value: 'prepare', label: t('board.prepare') }] : []),
    ...(has(account, 'district-approver') ? [{ value: 'submit', label: t('board.submit') }] : []),
  ];
  const writable = answer?.value.results.filter(({ state }) => state === 'done' || state === 'ready').length ?? 0;
  return (
    <Drawer open title={t('board.uploadTitle')} onClose={close} size="min(720px, 100vw)" maskClosable={false}>
      <div className="upload-steps">
        <p className="dim">{t('board.uploadHint')}</p>
        {modes.length > 1 ? (
          <Radio.Group
            value={mode}
            disabled={sending}
            onChange={(event) => {
              setMode(event.target.value as 'prepare' | 'submit');
              setAnswer(null);
            }}
            options={modes}
          />
        ) : null}
        {problem ? <Refused problem={problem} /> : null}
        <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap', alignItems: 'center' }}>
          <PickFile
            primary={!answer}
            disabled={sending}
            label={t(file ? 'board.another' : 'board.choose')}
            pick={(next) => void read(next, true)}
          />
          {file ? <span className="dim">{file.name}</span> : null}
          {file && answer?.dry && writable > 0 ? (
            <Button type="primary" loading={sending} onClick={() => void read(file, false)}>
              {t('board.commit', { n: writable })}
            </Button>
          ) : null}
        </div>
        {answer ? <AnnexResults answer={answer.value} dry={answer.dry} /> : null}
      </div>
    </Drawer>
  );
}
