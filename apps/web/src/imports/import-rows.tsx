import { Link } from 'react-router';
import { useWords } from '../i18n';
import type { ImportProblem, ImportResult } from './import-answer';

const SHADE = { ready: 'green', registered: 'green', already: '', refused: 'red', incomplete: 'amber' } as const;

export function ImportRows({
  results,
  problems,
}: {
  readonly results: readonly ImportResult[];
  readonly problems: readonly ImportProblem[];
}) {
  const { t, say } = useWords();
  return (
    <div className="scroll">
      <table className="results">
        <thead>
          <tr>
            <th>{t('board.row')}</th>
            <th>{t('imports.result')}</th>
            <th>{t('board.number')}</th>
            <th>{t('imports.problems')}</th>
          </tr>
        </thead>
        <tbody>
          {results.map((result) => {
            const own = result.problems.length > 0 ? result.problems : problems.filter(({ row }) => row === result.row);
            return (
              <tr key={result.row}>
                <td>{result.row}</td>
                <td>
                  <span className={`tag ${SHADE[result.state]}`}>{t(`imports.state.${result.state}`)}</span>
                </td>
                <td className="nowrap">
                  {result.issueId ? (
                    <Link to={`/issues/${result.issueId}`}>{result.number ?? '→'}</Link>
                  ) : (
                    result.number
                  )}
                </td>
                <td>
                  {own.map((problem, i) => (
                    <div key={i}>
                      {problem.column ? (
                        <b>
                          {problem.column}
                          {t('common.colon')}
                        </b>
                      ) : null}
                      {say(problem)}
                    </div>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
