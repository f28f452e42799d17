import { Button } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { asProblem } from '../api/problem';
import { useWords } from '../i18n';

/** Title of a page with its total, and the page's acts at the same place everywhere. */
export function PageHead({
  title,
  total,
  children,
}: {
  readonly title: string;
  readonly total?: ReactNode;
  readonly children?: ReactNode;
}) {
  useTitle(title);
  return (
    <div className="page-head">
      <h1>
        {title}
        {total === undefined ? null : <small>{total}</small>}
      </h1>
      <div className="acts">{children}</div>
    </div>
  );
}

export function useTitle(title: string): void {
  const { t } = useWords();
  useEffect(() => {
    document.title = `${title} · ${t('common.product')}`;
  }, [title, t]);
}

/** Says what would be here and what to do next. */
export function Empty({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="empty">
      <strong>{title}</strong>
      {hint}
      {children ? <div className="next">{children}</div> : null}
    </div>
  );
}

/** What happened when a page could not be read, and a way on. */
export function LoadError({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { t, lang } = useWords();
  const problem = asProblem(error);
  return (
    <div className="empty" role="alert">
      <strong>{t('common.failedToLoad')}</strong>
      {problem.sentence(lang)}
      {problem.body.requestId ? (
        <div className="small">{t('common.requestId', { id: problem.body.requestId })}</div>
      ) : null}
      {retry ? (
        <div className="next">
          <Button onClick={retry}>{t('common.retry')}</Button>
        </div>
      ) : null}
    </div>
  );
}

/** Rows in grey while the first answer is on its way: the list has its height at once. */
export function SkeletonRows({ rows = 8 }: { readonly rows?: number }) {
  return (
    <div className="skeleton-rows" aria-hidden>
      {Array.from({ length: rows }, (_, i) => (
        <div key={i} />
      ))}
    </div>
  );
}
