import type { Refusal } from '../api/types';
import { useWords } from '../i18n';
import { basisWords } from '../parts/basis';

/** Why an action is refused now: sentence, article, what to do instead. */
export function WhyNot({ refusal }: { readonly refusal: Refusal }) {
  const { t, lang, say } = useWords();
  return (
    <div className="why-not">
      {say(refusal)}
      {refusal.remedy ? <div>{t('common.remedy', { text: say(refusal.remedy) })}</div> : null}
      {refusal.article ? (
        <div className="small">{t('common.article', { article: basisWords(refusal.article, lang) })}</div>
      ) : null}
    </div>
  );
}
