import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { json } from '../api/http';
import { useWords } from '../i18n';
import { roleNames } from '../parts/role-names';

/** The district in which most of the demo's stories play. */
const FIRST = '500103';

interface Demo {
  readonly password: string;
  readonly accounts: readonly {
    readonly login: string;
    readonly name: string;
    readonly roles: readonly string[];
    readonly unit: string;
    readonly unitName: string;
  }[];
}

interface Props {
  readonly disabled: boolean;
  readonly enter: (credentials: { readonly login: string; readonly password: string }) => void;
}

/** In a drill the accounts stand on the page, one for each role; elsewhere nothing is shown. */
export function DemoAccounts({ disabled, enter }: Props) {
  const { t, lang } = useWords();
  const { data: health } = useQuery({
    queryKey: ['health'],
    staleTime: Infinity,
    retry: false,
    queryFn: () => json<{ drill?: boolean }>('/api/health'),
  });
  const { data } = useQuery({
    queryKey: ['demo-accounts'],
    enabled: health?.drill === true,
    staleTime: Infinity,
    retry: false,
    queryFn: () => json<Demo>('/api/session/demo'),
  });
  const [unit, setUnit] = useState<string | null>(null);
  if (!data || data.accounts.length === 0) return null;
  const units = [
    ...new Map(
      data.accounts
        .filter((account) => account.unit !== 'city')
        .map((account) => [account.unit, { value: account.unit, label: account.unitName }]),
    ).values(),
  ];
  const shown = unit ?? units.find(({ value }) => value === FIRST)?.value ?? units[0]?.value;
  return (
    <section className="demo panel">
      <header>
        <h2>{t('login.demo')}</h2>
        <span className="dim small">{t('login.demoHint', { password: data.password })}</span>
        <Select
          size="small"
          style={{ marginLeft: 'auto', minWidth: 140 }}
          aria-label={t('work.district')}
          showSearch={{ optionFilterProp: 'label' }}
          value={shown ?? null}
          options={units}
          onChange={(next: string) => setUnit(next)}
        />
      </header>
      <ul>
        {data.accounts
          .filter((account) => account.unit === 'city' || account.unit === shown)
          .map((account) => (
            <li key={account.login}>
              <button
                type="button"
                disabled={disabled}
                onClick={() => enter({ login: account.login, password: data.password })}
              >
                <span>{account.name}</span>
                <span className="small dim">
                  {[account.unit === 'city' ? null : account.unitName, roleNames(account.roles, lang)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </button>
            </li>
          ))}
      </ul>
    </section>
  );
}
