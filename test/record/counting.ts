import type { Aggregate, Command, DomainEvent, Projection, World } from '#libs/domain/kernel/aggregate.js';
import { accept, refuse } from '#libs/domain/kernel/decision.js';
import type { Actor } from '#libs/domain/kernel/roles.js';

/** A small honest aggregate: an issue that is registered, transferred, noted upon and closed; one clock, one task. */
export interface Small {
  readonly number: string;
  readonly enterprise: string;
  readonly district: string;
  readonly transferred: boolean;
  readonly notes: readonly string[];
  readonly closed: boolean;
  readonly since: number;
}

export type SmallCommand = Command &
  (
    | { readonly type: 'register'; readonly enterprise: string; readonly district: string }
    | { readonly type: 'transfer' }
    | { readonly type: 'note'; readonly text: string }
    | { readonly type: 'close' }
  );

type SmallEvent = DomainEvent & { readonly type: 'registered' | 'transferred' | 'noted' | 'closed' };

const closedAlready = { code: 'CLOSED', zh: '已结束。', en: 'It is closed.' };
const unknown = { code: 'ISSUE_NOT_FOUND', zh: '未找到。', en: 'There is no such issue.' };

export const smallIssue: Aggregate<Small, SmallCommand, SmallEvent> = {
  type: 'issue',
  decide(state, command) {
    if (command.type === 'register') {
      if (state !== null) return refuse({ code: 'REGISTERED', zh: '已登记。', en: 'It is registered.' });
      const { enterprise, district } = command;
      const number = { $number: { series: 'issue-2026', prefix: 'HD-2026-', width: 5 } };
      return accept<SmallEvent>({ type: 'registered', data: { number, enterprise, district } });
    }
    if (state === null) return refuse(unknown);
    if (state.closed) return refuse(closedAlready);
    if (command.type === 'transfer') return accept<SmallEvent>({ type: 'transferred', data: {} });
    if (command.type === 'note') return accept<SmallEvent>({ type: 'noted', data: { text: command.text } });
    return accept<SmallEvent>({ type: 'closed', data: {} });
  },
  evolve(state, event) {
    const { data } = event;
    if (state === null) {
      const [number, enterprise, district] = [data['number'], data['enterprise'], data['district']].map(String);
      if (number === undefined || enterprise === undefined || district === undefined) throw new Error('incomplete');
      return { number, enterprise, district, transferred: false, notes: [], closed: false, since: event.at };
    }
    if (event.type === 'transferred') return { ...state, transferred: true };
    if (event.type === 'noted') return { ...state, notes: [...state.notes, String(data['text'])] };
    return { ...state, closed: true };
  },
  project(state): Projection {
    const { number, enterprise, district, transferred, closed, since } = state;
    const endsAt = since + 15 * 86_400_000;
    return {
      open: !closed,
      columns: {
        number,
        enterprise,
        district,
        visible_to: transferred ? district : null,
        status: closed ? 'closed' : 'open',
      },
      tasks:
        transferred && !closed
          ? [
              {
                key: 'feedback',
                role: 'caseworker',
                unit: district,
                assignee: null,
                actions: ['note', 'close'],
                dueAt: endsAt,
                clockId: 'k2',
              },
            ]
          : [],
      clocks: transferred
        ? [
            {
              id: 'k2',
              key: 'feedback',
              status: closed ? 'stopped' : 'running',
              anchor: '2026-01-01',
              nominal: '2026-01-16',
              effective: '2026-01-16',
              endsAt,
              provisional: false,
              calendarVersion: 'test',
              unit: district,
              endedAt: null,
              nextAt: closed ? null : endsAt,
            },
          ]
        : [],
    };
  },
};

export const CITY: Actor = { id: 'li-coordinator', roles: ['coordinator'], unit: 'city' };
export const YUZHONG: Actor = { id: 'yuzhong-caseworker', roles: ['caseworker'], unit: '500103' };
export const FULING: Actor = { id: 'fuling-caseworker', roles: ['caseworker'], unit: '500102' };

/** A world in which nothing is known; the small issue asks for nothing. */
export const EMPTY_WORLD: Omit<World, 'account'> = {
  calendar: {
    version: 'test',
    knownFrom: '2026-01-01',
    knownUntil: '2026-12-31',
    kindOf: () => 'workday',
    nameOf: () => null,
  },
  plan: () => undefined,
  district: () => undefined,
};
