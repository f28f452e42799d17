import { useQuery } from '@tanstack/react-query';
import { json } from '../api/http';
import { useWords } from '../i18n';
import { roleNames } from '../parts/role-names';

interface Demo {
  readonly password: string;
  readonly accounts: readonly { readonly login: string; readonly name: string; readonly roles: readonly string[]; readonly unit: string; readonly unitName: string }[];
}

interface Props {
  readonly disabled: boolean;
  readonly enter: (credentials: { readonly login: string; readonly password: string }) => void;
}

/** In a drill the accounts stand on the page, one for each role; elsewhere nothing is shown. */
export function DemoAccounts({ disabled, enter }: Props) {
  const { t, lang } = useWords();
  const { data } = useQuery({ queryKey: ['demo-accounts'], staleTime: Infinity, retry: false, queryFn: () => json<Demo>('/api/session/demo') });
  if (!data || data.accounts.length === 0) return null;
  return (
    <section className="demo panel">
      <header>
        <h2>{t('login.demo')}</h2>
        <span className="dim small">{t('login.demoHint', { password: data.password })}</span>
      </header>
      <ul>
        {data.accounts.map((account) => (
          <li key={account.login}>
            <button type="button" disabled={disabled} onClick={() => enter({ login: account.login, password: data.password })}>
              <span>{account.name}</span>
              <span className="small dim">{[account.unit === 'city' ? null : account.unitName, roleNames(account.roles, lang)].filter(Boolean).join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
