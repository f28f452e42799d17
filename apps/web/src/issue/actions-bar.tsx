import { DownOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import type { IssuePage, PossibleAction } from '../api/types';
import { useWords } from '../i18n';
import { has, useAccount } from '../layout/session';
import { WhyNot } from './why-not';

const BESIDE = 2;

/** Acts that refuse, end or turn something back are never the filled button, even when nothing else is possible yet. */
const TURNING_BACK = new Set([
  'void',
  'object',
  'reject-objection',
  'return-feedback',
  'withdraw-feedback',
  'refuse-extension',
  'refuse-waiver',
  'district-reject',
  'fail-look-back',
  'reject-listing',
  'return-closure',
  'reopen',
]);

/** Allowed actions with those of my open tasks first, in the order of the tasks. */
function ranked(issue: IssuePage, mine: (role: string, unit: string) => boolean): PossibleAction[] {
  const wanted = [...issue.tasks].filter((task) => mine(task.role, task.unit)).flatMap((task) => task.actions);
  const rank = (type: string): number => (wanted.includes(type) ? wanted.indexOf(type) : wanted.length);
  return issue.actions.filter((action) => action.allowed).sort((a, b) => rank(a.type) - rank(b.type));
}

interface Props {
  readonly issue: IssuePage;
  readonly open: (type: string) => void;
}

/** The one filled button at its place, what else is possible beside it, and under "more" everything with why not. */
export function ActionsBar({ issue, open }: Props) {
  const { t, say } = useWords();
  const account = useAccount();
  const [more, setMore] = useState(false);
  const allowed = ranked(issue, (role, unit) => has(account, role) && unit === account.unit);
  const [first, ...others] = allowed;
  const start = (type: string): void => {
    setMore(false);
    open(type);
  };
  return (
    <div className="actions-bar">
      {first ? (
        <Button type={TURNING_BACK.has(first.type) ? 'default' : 'primary'} onClick={() => start(first.type)}>
          {say(first)}
        </Button>
      ) : (
        <span className="dim">{t('issue.noAction')}</span>
      )}
      {others.slice(0, BESIDE).map((action) => (
        <Button key={action.type} onClick={() => start(action.type)}>
          {say(action)}
        </Button>
      ))}
      <Popover
        open={more}
        onOpenChange={setMore}
        trigger="click"
        placement="bottomLeft"
        content={<MoreActions allowed={others.slice(BESIDE)} all={issue.actions} start={start} />}
      >
        <Button icon={<DownOutlined />} iconPlacement="end" aria-expanded={more}>
          {t('issue.more')}
        </Button>
      </Popover>
    </div>
  );
}

function MoreActions({
  allowed,
  all,
  start,
}: {
  readonly allowed: readonly PossibleAction[];
  readonly all: readonly PossibleAction[];
  readonly start: (type: string) => void;
}) {
  const { t, say } = useWords();
  const refused = all.filter((action) => !action.allowed);
  const others = refused.filter((action) => action.refusal?.code === 'ROLE_NOT_ALLOWED');
  // What a person can mend comes before what is simply another stage.
  const later = (action: PossibleAction): number => (action.refusal?.code === 'WRONG_STAGE' ? 1 : 0);
  const notNow = refused
    .filter((action) => action.refusal?.code !== 'ROLE_NOT_ALLOWED')
    .sort((a, b) => later(a) - later(b));
  return (
    <div className="more-actions">
      {allowed.length > 0 ? <h3>{t('issue.allowed')}</h3> : null}
      {allowed.map((action) => (
        <button type="button" key={action.type} className="possible" onClick={() => start(action.type)}>
          {say(action)}
        </button>
      ))}
      <Refusals title={t('issue.notNow')} actions={notNow} />
      <Refusals title={t('issue.others')} actions={others} />
    </div>
  );
}

function Refusals({ title, actions }: { readonly title: string; readonly actions: readonly PossibleAction[] }) {
  const { say } = useWords();
  if (actions.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {actions.map((action) => (
          <li key={action.type} aria-disabled>
            <b>{say(action)}</b>
            {action.refusal ? <WhyNot refusal={action.refusal} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
