import { inputOf } from '../support/papers.js';
import { DISTRICTS, type Hand } from '../support/people.js';
import type { Random } from './random.js';

/** What a walker looks at on the issue page. */
export interface Seen {
  readonly id: string;
  readonly version: number;
  readonly now: string;
  readonly finding: { readonly district: string; readonly contentKinds: readonly string[] };
  readonly tasks: readonly { readonly role: string; readonly actions: readonly string[] }[];
  readonly actions: readonly { readonly type: string; readonly allowed: boolean }[];
  readonly listing: { readonly scores: readonly { readonly id: string; readonly reversalOf: string | null }[] };
}

const HANDS: Readonly<Record<string, Hand>> = {
  inspector: 'inspector1',
  caseworker: 'caseworker1',
  'district-approver': 'approver',
};
export const handOf = (role: string): Hand => HANDS[role] ?? (role as Hand);
export const ROLES: readonly string[] = [
  'inspector',
  'team-leader',
  'coordinator',
  'city-approver',
  'reviewer',
  'supervisor',
  'leader',
  'liaison',
  'caseworker',
  'district-approver',
];

/** Roads that end an issue or turn it back are taken now and then, so that walks get far. */
const SELDOM = new Set([
  'void',
  'move-out',
  'object',
  'return-feedback',
  'withdraw-feedback',
  'district-reject',
  'declare-impossible',
  'propose-waiver',
  'confirm-waiver',
  'screen-again',
  'urge',
  'fail-look-back',
  'return-closure',
  'reassign',
  'report-progress',
  'prepare-feedback',
]);
export const weightOf = (action: string): number => (SELDOM.has(action) ? 0.12 : 1);

/** What is filled in, with the choices that lead to different places made at random. */
export function filledIn(action: string, issue: Seen, short: string, random: Random): object {
  const { contentKinds } = issue.finding;
  const day = new Date(Date.parse(issue.now) + 8 * 3_600_000);
  const inDays = (n: number): string => new Date(day.getTime() + n * 86_400_000).toISOString().slice(0, 10);
  const variants: Readonly<Record<string, () => object>> = {
    classify: () => (contentKinds.includes('1') ? { severity: 'serious', competence: 'city' } : {}),
    object: () => ({ ground: random.pick(['wrong-district', 'wrong-facts', 'not-competent']) }),
    'accept-objection': () =>
      random.pick([
        { outcome: 'reroute', district: random.pick(Object.values(DISTRICTS)) },
        { outcome: 'reroute' },
        { outcome: 'void' },
        { outcome: 'move-out', body: '住房城乡建设部门' },
      ]) ?? {},
    'ask-extension': () => ({ clock: random.pick(['feedback', 'rectification']), days: 1 + random.below(20) }),
    'set-rectification-plan': () => ({ endDate: inDays(random.below(40)) }),
    'fail-look-back': () => ({ failure: random.pick(['not-strict', 'not-real', 'not-in-place', 'rebound']) }),
    'decline-case': () => ({ reasonCode: random.pick(['minor', 'no-violation', 'other']) }),
    'contest-score': () => ({
      scoreId: issue.listing.scores.find(({ reversalOf }) => reversalOf === null)?.id ?? 'S1',
    }),
    'decide-contest': () => ({ reverse: random.chance(0.5) }),
  };
  return inputOf(action, short, variants[action]?.() ?? {});
}
