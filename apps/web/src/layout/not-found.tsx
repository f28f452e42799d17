import { useWords } from '../i18n';
import { Empty } from '../parts/page';

export function NotFound() {
  const { t } = useWords();
  return <Empty title={t('common.notFound')} hint={t('common.notFoundHint')} />;
}
