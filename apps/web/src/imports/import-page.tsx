import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { upload } from '../api/files';
import { query } from '../api/http';
import { asProblem, type Problem } from '../api/problem';
import { changed, useReference } from '../api/queries';
import { Refused } from '../forms/refused';
import { useWords } from '../i18n';
import { PageHead } from '../parts/page';
import { PickFile } from '../parts/pick-file';
import '../style/board.css';
import '../style/form.css';
import { GivenForAll, type Given } from './given';
import type { ImportAnswer } from './import-answer';
import { ImportColumns } from './import-columns';
import { ImportRows } from './import-rows';

/** Import of a problem list as people really write it: read first, look at every row, then register what is ready. */
export function ImportPage() {
  const { t, lang } = useWords();
  const { data: reference } = useReference();
  const [plan, setPlan] = useState<string | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [answer, setAnswer] = useState<{ readonly dry: boolean; readonly value: ImportAnswer } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sending, setSending] = useState(false);
  const [onlyBad, setOnlyBad] = useState(false);
  const [given, setGiven] = useState<Given>({});
  const chosen = plan ?? reference?.plans[0]?.id ?? null;

  const read = async (next: File, dry: boolean): Promise<void> => {
    setSending(true);
    setProblem(null);
    setFile(next);
    try {
      setAnswer({
        dry,
        value: await upload<ImportAnswer>(
          `/api/imports${query({ plan: chosen, dryRun: dry, ...given, inspectors: given.inspectors?.join(',') })}`,
          next,
        ),
      });
      if (!dry) await changed();
    } catch (error) {
      setAnswer(null);
      setProblem(asProblem(error));
    } finally {
      setSending(false);
    }
  };

  const value = answer?.value;
  const registered = value?.results.filter(({ state }) => state === 'registered').length ?? 0;
  return (
    <>
      <PageHead title={t('imports.title')} />
      <section className="panel">
        <div className="body upload-steps">
          <p className="dim">{t('imports.hint')}</p>
          <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap', alignItems: 'center' }}>
            <Select
              aria-label={t('imports.plan')}
              value={chosen}
              style={{ width: 'min(320px, 100%)' }}
              options={(reference?.plans ?? []).map(({ id, title, titleEn }) => ({
                value: id,
                label: lang === 'zh' ? title : titleEn,
              }))}
              onChange={(next: string) => setPlan(next)}
            />
            <PickFile
              primary={!answer}
              disabled={sending || !chosen}
              label={sending ? t('imports.reading') : t(file ? 'imports.again' : 'board.choose')}
              pick={(next) => void read(next, true)}
            />
            {file ? <span className="dim">{file.name}</span> : null}
            {file && answer ? (
              <Button loading={sending} onClick={() => void read(file, true)}>
                {t('imports.recheck')}
              </Button>
            ) : null}
            {file && value && answer?.dry && value.ready > 0 ? (
              <Button type="primary" loading={sending} onClick={() => void read(file, false)}>
                {t('imports.commit', { n: value.ready })}
              </Button>
            ) : null}
          </div>
          <h3>{t('imports.forAll')}</h3>
          <GivenForAll planId={chosen} value={given} change={setGiven} />
          {problem ? <Refused problem={problem} /> : null}
          {value ? (
            <p role="status">
              {answer?.dry
                ? t('imports.summary', { rows: value.rows, ready: value.ready })
                : t('imports.done', { n: registered })}
              {value.rows === 0 ? ` ${t('imports.none')}` : ''}
            </p>
          ) : null}
        </div>
      </section>
      {value ? <ImportColumns columns={value.columns} /> : null}
      {value && value.results.length > 0 ? (
        <section className="panel" style={{ marginTop: 12 }}>
          <header>
            <h2>{t('imports.rows')}</h2>
            <Checkbox checked={onlyBad} onChange={(event) => setOnlyBad(event.target.checked)}>
              {t('imports.filter')}
            </Checkbox>
          </header>
          <ImportRows
            results={
              onlyBad
                ? value.results.filter(({ problems, state }) => problems.length > 0 || state === 'refused')
                : value.results
            }
            problems={value.problems}
          />
        </section>
      ) : null}
    </>
  );
}
