import { demoAccounts, type DemoAccount } from '#libs/demo/people.js';

/** The districts of the test city, by the short name of their accounts. */
export const DISTRICTS = { yuzhong: '500103', jiangbei: '500105', nanan: '500108' } as const;
export type District = keyof typeof DISTRICTS;

/** Who does something, seen from an issue: a city role, or one of its district. */
export type Hand =
  | 'inspector1'
  | 'team-leader'
  | 'coordinator'
  | 'city-approver'
  | 'reviewer'
  | 'supervisor'
  | 'leader'
  | 'auditor'
  | 'liaison'
  | 'caseworker1'
  | 'caseworker2'
  | 'approver';

const OF_DISTRICT: readonly string[] = ['liaison', 'caseworker1', 'caseworker2', 'approver'];

export const loginOf = (hand: Hand, district: string): string =>
  OF_DISTRICT.includes(hand) ? `${shortOf(district)}-${hand}` : hand;

export const shortOf = (code: string): string => Object.entries(DISTRICTS).find(([, own]) => own === code)?.[0] ?? code;

/** The accounts of the demo city, of these districts only. */
export const accountsOfCity = (day: string): DemoAccount[] =>
  demoAccounts(day).filter(({ unit }) => unit === 'city' || Object.values<string>(DISTRICTS).includes(unit));
