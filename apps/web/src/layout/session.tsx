import { createContext, useContext } from 'react';
import type { Account } from '../api/types';

export const AccountContext = createContext<Account | null>(null);

/** The person who is logged in; only below the layout. */
export function useAccount(): Account {
  const account = useContext(AccountContext);
  if (!account) throw new Error('no account outside the layout');
  return account;
}

const DISTRICT_ROLES = ['liaison', 'caseworker', 'district-approver'];

export const isDistrict = (account: Account): boolean => account.unit !== 'city';
export const has = (account: Account, ...roles: readonly string[]): boolean =>
  account.roles.some((role) => roles.includes(role));

/** The screen a person starts with: leaders see sums, everybody else what waits for them. */
export function homeOf(account: Account): string {
  if (has(account, 'leader', 'auditor') && !has(account, ...DISTRICT_ROLES)) return '/overview';
  return '/work';
}

export type Screen = 'work' | 'issues' | 'batches' | 'board' | 'import' | 'overview' | 'notices';

export function screensOf(account: Account): Screen[] {
  const district = isDistrict(account);
  return [
    ...(has(account, 'auditor') ? [] : (['work'] as const)),
    ...(district ? (['board'] as const) : []),
    'issues',
    ...(has(account, 'coordinator', 'city-approver') ? (['batches'] as const) : []),
    ...(has(account, 'inspector', 'team-leader') ? (['import'] as const) : []),
    ...(district ? [] : (['overview'] as const)),
    'notices',
  ];
}
