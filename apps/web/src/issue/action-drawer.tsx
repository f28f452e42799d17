import { App, Drawer } from 'antd';
import { useRef, useState } from 'react';
import { changed } from '../api/queries';
import type { IssuePage, PossibleAction } from '../api/types';
import { SchemaForm } from '../forms/schema-form';
import { actionPath, useFields } from '../forms/schema';
import { useSubmit } from '../forms/use-submit';
import { useWords } from '../i18n';
import { Empty, SkeletonRows } from '../parts/page';
import { prefill, scoresOf } from './prefill';
import { Stale } from './stale';
import { WhyNot } from './why-not';

interface Props {
  readonly issue: IssuePage;
  readonly action: PossibleAction;
  readonly close: () => void;
}

interface Done {
  readonly version: number;
}

/** The form of one action over the issue that it changes. */
export function ActionDrawer({ issue, action, close }: Props) {
  const { t, say } = useWords();
  const { message, modal } = App.useApp();
  const fields = useFields(actionPath(action.type));
  // The version that the person has seen; after a conflict it becomes the new one, and what was typed stays.
  const [seen, setSeen] = useState(issue.version);
  const [staleSince, setStaleSince] = useState<number | null>(null);
  const touched = useRef(false);
  // The page hears of the new state before the drawer is gone; what it then says of this action is no answer to it.
  const [finished, setFinished] = useState(false);
  const { submit, sending, problem } = useSubmit<Done>(`/api/issues/${issue.id}/actions/${action.type}`, ({ body }) => {
    if (body.code !== 'STALE_VERSION' || body.version === undefined) return;
    setStaleSince(seen);
    setSeen(body.version);
    void changed();
  });
  const [initial] = useState(() => prefill(action.type, issue));

  const send = async (body: unknown): Promise<void> => {
    const done = await submit(body, seen);
    if (!done) return;
    touched.current = false;
    setFinished(true);
    close();
    void message.success(t('form.done', { action: say(action) }));
    await changed();
  };
  const leave = (): void => {
    if (!touched.current || sending) return sending ? undefined : close();
    void modal.confirm({ title: t('form.leave'), onOk: close, okText: t('common.yes'), cancelText: t('common.no') });
  };

  const conflict = problem?.body.code === 'STALE_VERSION';

  return (
    <Drawer
      open={!finished}
      title={say(action)}
      onClose={leave}
      size="min(560px, 100vw)"
      destroyOnHidden
      maskClosable={false}
    >
      <p className="dim drawer-sub">
        {issue.number} · {issue.finding.enterprise}
      </p>
      {!action.allowed && action.refusal && !sending && !conflict && !finished ? (
        <WhyNot refusal={action.refusal} />
      ) : null}
      {fields === undefined ? <SkeletonRows rows={4} /> : null}
      {fields === null ? <Empty title={t('form.unknown')} /> : null}
      {fields ? (
        <SchemaForm
          fields={fields}
          context={{ planId: issue.planId, district: issue.finding.district, scores: scoresOf(issue) }}
          initial={initial}
          problem={conflict ? null : problem}
          sending={sending}
          label={conflict ? t('form.again') : t('form.submit', { action: say(action) })}
          notice={conflict ? <Stale issueId={issue.id} since={staleSince} /> : null}
          cancel={leave}
          touched={() => (touched.current = true)}
          send={(body) => void send(body)}
        />
      ) : null}
    </Drawer>
  );
}
