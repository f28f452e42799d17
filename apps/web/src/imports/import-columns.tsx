import { useWords } from '../i18n';

interface Column {
  readonly heading: string;
  readonly field: string | null;
}

/** The API names columns as a list or as field → heading; both are a list of pairs here. */
function listOf(columns: unknown): Column[] {
  if (Array.isArray(columns))
    return columns.map((column: unknown) => {
      if (typeof column === 'string') return { heading: column, field: column };
      const { heading, header, title, field, zh, name } = column as Record<string, unknown>;
      return { heading: text(heading ?? header ?? title ?? name), field: text(zh ?? field) || null };
    });
  if (columns === null || typeof columns !== 'object') return [];
  return Object.entries(columns as Record<string, unknown>).map(([field, heading]) => ({ field, heading: text(heading) }));
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** Which heading was read as which field. */
export function ImportColumns({ columns }: { readonly columns: unknown }) {
  const { t } = useWords();
  const list = listOf(columns);
  if (list.length === 0) return null;
  return (
    <section className="panel" style={{ marginTop: 12 }}>
      <header>
        <h2>{t('imports.columns')}</h2>
      </header>
      <div className="body" style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        {list.map(({ heading, field }) => (
          <span key={`${heading}/${field ?? ''}`} className={`tag ${field ? 'accent' : ''}`}>
            {heading} {field ? (field === heading ? '✓' : `→ ${field}`) : `· ${t('imports.unrecognised')}`}
          </span>
        ))}
      </div>
    </section>
  );
}
