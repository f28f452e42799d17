import type { Problem } from '../api/problem';
import { useWords } from '../i18n';
import { basisWords } from '../parts/basis';
import type { Field } from './schema';

interface Props {
  readonly problem: Problem;
  readonly fields?: readonly Field[];
  readonly focus?: (name: string) => void;
}

const NONE: readonly Field[] = [];

/** Why it was refused, the article, what to do, and links to the fields. */
export function Refused({ problem, fields = NONE, focus }: Props) {
  const { t, lang, say } = useWords();
  const { article, remedy, requestId } = problem.body;
  const errors = problem.fields().filter((error) => fields.some(({ name }) => name === error.field));
  return (
    <div className="refusal" role="alert">
      <strong>{problem.sentence(lang)}</strong>
      {errors.length > 1 ? <p>{t('form.errors', { n: errors.length })}</p> : null}
      {errors.length > 0 ? (
        <ul>
          {errors.map((error) => (
            <li key={error.field}>
              <button type="button" className="plain-button" onClick={() => focus?.(error.field)}>
                {say(fields.find(({ name }) => name === error.field) ?? error)}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {remedy ? <p>{t('common.remedy', { text: say(remedy) })}</p> : null}
      {article ? <p className="small dim">{t('common.article', { article: basisWords(article, lang) })}</p> : null}
      {problem.status >= 500 || problem.status === 0 ? (
        <p className="small dim">
          {t('common.keep')} {requestId ? t('common.requestId', { id: requestId }) : null}
        </p>
      ) : null}
    </div>
  );
}
