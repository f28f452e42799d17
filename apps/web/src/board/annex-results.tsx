import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useWords } from '../i18n';
import type { AnnexAnswer } from './annex-answer';

const SHADE = { done: 'green', ready: 'green', unchanged: '', refused: 'red' } as const;

/** One line per row of the file, and the file itself with its errors written in. */
export function AnnexResults({ answer, dry }: { readonly answer: AnnexAnswer; readonly dry: boolean }) {
  const { t, say } = useWords();
  const count = (...states: readonly string[]): number =>
    answer.results.filter(({ state }) => states.includes(state)).length;
  const sums = { done: count('done', 'ready'), unchanged: count('unchanged'), refused: count('refused') };
  return (
    <>
      <p role="status">{t(dry ? 'board.dry' : 'board.committed', sums)}</p>
      {sums.refused > 0 && answer.fileId ? (
        <Button
          icon={<DownloadOutlined />}
          href={`/api/annex/files/${encodeURIComponent(answer.fileId)}`}
          style={{ justifySelf: 'start' }}
        >
          {t('board.errorFile')}
        </Button>
      ) : null}
      <table className="results">
        <thead>
          <tr>
            <th>{t('board.row')}</th>
            <th>{t('board.number')}</th>
            <th>{t('board.state')}</th>
            <th>{t('board.problemText')}</th>
          </tr>
        </thead>
        <tbody>
          {answer.results.map((result) => (
            <tr key={result.row}>
              <td>{result.row}</td>
              <td className="nowrap">{result.number}</td>
              <td>
                <span className={`tag ${SHADE[result.state]}`}>
                  {t(`board.result.${dry && result.state === 'done' ? 'ready' : result.state}`)}
                </span>
              </td>
              <td>{result.problem ? say(result.problem) : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
