import { useWords } from '../i18n';
import { en } from '../i18n/en';
import { zh } from '../i18n/zh';
import type { ImportColumn } from './import-answer';

/** Which heading was read as which field. */
export function ImportColumns({ columns }: { readonly columns: readonly ImportColumn[] }) {
  const { t, lang } = useWords();
  const names: Readonly<Record<string, string>> = lang === 'zh' ? zh.imports.fields : en.imports.fields;
  if (columns.length === 0) return null;
  return (
    <section className="panel" style={{ marginTop: 12 }}>
      <header>
        <h2>{t('imports.columns')}</h2>
      </header>
      <ul className="body" style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        {columns.map(({ letter, heading, field }) => (
          <li key={letter} className={`tag ${field ? 'accent' : ''}`}>
            {letter} · {heading} {field ? `→ ${names[field] ?? field}` : `· ${t('imports.unrecognised')}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
