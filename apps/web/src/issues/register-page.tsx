import { App } from 'antd';
import { useNavigate } from 'react-router';
import { changed, useReference } from '../api/queries';
import { SchemaForm } from '../forms/schema-form';
import { REGISTER_PATH, useFields } from '../forms/schema';
import { useSubmit } from '../forms/use-submit';
import { useWords } from '../i18n';
import { useAccount } from '../layout/session';
import { PageHead, SkeletonRows } from '../parts/page';
import { dayOf } from '../time/dates';
import { useNow } from '../time/use-now';

/** 登记问题: what an inspection found. The rules check kinds, officers and evidence; what they refuse stands at its field. */
export function RegisterPage() {
  const { t, say } = useWords();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const account = useAccount();
  const now = useNow();
  const fields = useFields(REGISTER_PATH);
  const { data: reference } = useReference();
  const { submit, sending, problem } = useSubmit<{ id: string; number: string }>(REGISTER_PATH);
  const action = reference?.actions.find(({ type }) => type === 'register');

  const send = async (body: unknown): Promise<void> => {
    const done = await submit(body);
    if (!done) return;
    void message.success(t('form.done', { action: done.number }));
    await changed();
    await navigate(`/issues/${done.id}`);
  };
  return (
    <>
      <PageHead title={t('work.register')} />
      <div className="panel" style={{ maxWidth: 720 }}>
        <div className="body">
          {fields && reference ? (
            <SchemaForm
              fields={fields}
              context={{ planId: reference.plans[0]?.id, district: undefined }}
              initial={{
                planId: reference.plans[0]?.id,
                source: 'inspection',
                discoveredOn: dayOf(now),
                ...(account.roles.includes('inspector') ? { inspectors: [account.id] } : {}),
              }}
              problem={problem}
              sending={sending}
              label={action ? say(action) : t('work.register')}
              send={(body) => void send(body)}
            />
          ) : (
            <SkeletonRows rows={8} />
          )}
        </div>
      </div>
    </>
  );
}
