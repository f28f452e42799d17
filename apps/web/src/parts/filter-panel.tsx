import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useWords } from '../i18n';

interface Props {
  /** Always in sight, on a phone too. */
  readonly first: ReactNode;
  readonly children: ReactNode;
  readonly any: boolean;
  readonly clear: () => void;
}

/** Filters beside the list; on a phone the longer ones fold away behind a button. */
export function FilterPanel({ first, children, any, clear }: Props) {
  const { t } = useWords();
  const [unfolded, setUnfolded] = useState(false);
  return (
    <aside className="filters" aria-label={t('work.filters')}>
      {first}
      <Button size="small" className="unfold" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
        {t('issues.moreFilters')}
      </Button>
      <div className={`extra${unfolded ? ' unfolded' : ''}`}>{children}</div>
      {any ? (
        <Button size="small" onClick={clear}>
          {t('common.clear')}
        </Button>
      ) : null}
    </aside>
  );
}
