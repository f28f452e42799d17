import type { Recorded } from '../kernel/aggregate.js';
import { ROLES, type Role } from '../kernel/roles.js';
import type { IssueEvent } from './events.js';
import type { Issue } from './state.js';

/** Who hears of an event at once, besides the rungs of the ladders, which name their own recipients. */
const HEARD: Readonly<Record<string, readonly Role[]>> = {
  transferred: ['liaison', 'district-approver'],
  'deemed-received': ['district-approver'],
  objected: ['coordinator'],
  'objection-upheld': ['liaison', 'district-approver'],
  'objection-rejected': ['liaison', 'district-approver'],
  'feedback-submitted': ['coordinator'],
  'feedback-returned': ['caseworker', 'district-approver'],
  'feedback-accepted': ['caseworker'],
  'extension-granted': ['district-approver', 'caseworker'],
  'extension-refused': ['district-approver', 'caseworker'],
  'extension-lapsed': ['district-approver', 'city-approver'],
  'closure-proposed': ['coordinator'],
  'waiver-proposed': ['coordinator'],
  'waiver-confirmed': ['district-approver', 'caseworker'],
  'waiver-refused': ['district-approver', 'caseworker'],
  'look-back-failed': ['district-approver', 'supervisor'],
  'listing-proposed': ['supervisor', 'district-approver'],
  listed: ['district-approver', 'leader'],
  raised: ['district-approver'],
  released: ['district-approver'],
  urged: ['district-approver', 'liaison'],
  'score-contested': ['supervisor'],
  'contest-decided': ['district-approver'],
  closed: ['district-approver'],
  'closure-returned': ['district-approver'],
  reopened: ['district-approver'],
};

export interface Notice {
  readonly seq: number;
  readonly kind: string;
  readonly role: Role;
  /** District code, or `city`. */
  readonly unit: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Notices of new events: one per event and recipient role. Facts only, no free text and no names. */
export function noticesOf(issue: Issue, events: readonly (IssueEvent & Recorded)[]): Notice[] {
  return events.flatMap((event) => {
    const named = event.data.facts['to'];
    const to = Array.isArray(named) ? (named as Role[]) : (HEARD[event.type] ?? []);
    // An upheld objection is told to whom it came from; otherwise a district hears of nothing before the letter.
    const district = event.data.facts['objector'] ?? (issue.transfer ? issue.finding.district : null);
    const heard = to.filter((role) => ROLES[role].level === 'city' || typeof district === 'string');
    return heard.map((role) => ({
      seq: event.seq,
      kind: event.type,
      role,
      unit: ROLES[role].level === 'city' ? 'city' : String(district),
      data: { number: issue.number, clock: event.data.facts['key'] ?? null, level: event.data.facts['level'] ?? null },
    }));
  });
}
