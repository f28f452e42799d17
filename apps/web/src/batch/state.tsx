import type { Batch } from '../api/types';
import { useWords } from '../i18n';

const SHADE = { draft: 'amber', approved: 'accent', sending: 'accent', done: 'green' } as const;

export function BatchState({ batch }: { readonly batch: Pick<Batch, 'state' | 'failed'> }) {
  const { t } = useWords();
  return (
    <span className={`tag ${batch.state === 'done' && batch.failed > 0 ? 'red' : SHADE[batch.state]}`}>
      {t(`batches.state.${batch.state}`)}
    </span>
  );
}
