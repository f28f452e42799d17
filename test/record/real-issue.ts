import type { Pool } from 'pg';
import type { CommandDoor, Done } from '#libs/commands/index.js';
import type { Command } from '#libs/domain/kernel/aggregate.js';
import type { Actor, Role } from '#libs/domain/kernel/roles.js';
import { randomUUID } from 'node:crypto';
import { done } from './house.js';

const actor = (id: string, unit: string, ...roles: Role[]): Actor => ({ id, unit, roles });

export const TEAM_LEADER = actor('officer-1', 'city', 'team-leader', 'inspector');
export const COORDINATOR = actor('coordinator-1', 'city', 'coordinator');
export const CITY_APPROVER = actor('approver-1', 'city', 'city-approver');
export const LIAISON = actor('liaison-103', '500103', 'liaison');
export const CASEWORKER = actor('caseworker-103', '500103', 'caseworker');

const ACCOUNT = `INSERT INTO account (id, login, name, password_hash, roles, unit, home_district, certified)
  VALUES ($1, $1, $1, 'x', $2, $3, $4, true) ON CONFLICT DO NOTHING`;

/** Accounts of everybody on the way of one issue; the officers come from another district, as plan 001 asks. */
export async function seedOfficers(pool: Pool): Promise<void> {
  const second = actor('officer-2', 'city', 'inspector');
  const other = actor('caseworker-103b', '500103', 'caseworker');
  for (const { id, unit, roles } of [TEAM_LEADER, second, COORDINATOR, CITY_APPROVER, LIAISON, CASEWORKER, other]) {
    await pool.query(ACCOUNT, [id, roles, unit, unit === 'city' ? '500101' : unit]);
  }
}

/** A complete registration in 渝中区 under plan 001. */
export const aRegistration = (over: Readonly<Record<string, unknown>> = {}): Command => ({
  type: 'register',
  planId: 'cq-2024-blue-sky',
  district: '500103',
  enterprise: '某汽修厂',
  creditCode: null,
  place: '某路 1 号',
  problem: '喷漆工序未密闭，废气直排',
  contentKinds: ['1'],
  objectKind: '1',
  source: 'inspection',
  discoveredOn: '2024-06-21',
  inspectors: ['officer-1', 'officer-2'],
  evidence: ['现场照片 1'],
  complained: false,
  ...over,
});

/** From discovery to two caseworkers: who does what, in order. */
export const FIRST_STEPS: readonly (readonly [Actor, Command])[] = [
  [TEAM_LEADER, { type: 'classify', severity: 'general', competence: 'district', overrideReason: '情节较轻' }],
  [COORDINATOR, { type: 'put-on-list' }],
  [CITY_APPROVER, { type: 'approve-transfer' }],
  [COORDINATOR, { type: 'transfer', letterNo: '渝环执移〔2026〕1号' }],
  [LIAISON, { type: 'receive' }],
  [LIAISON, { type: 'assign', caseworkers: ['caseworker-103', 'caseworker-103b'] }],
];

/** Takes a new issue along the first steps; `seen` gets each answer. */
export async function walk(
  door: CommandDoor,
  steps = FIRST_STEPS,
  seen: (outcome: Done, ms: number) => void = () => undefined,
): Promise<string> {
  const act = async (by: Actor, command: Command, aggregateId?: string): Promise<Done> => {
    const start = performance.now();
    const target = aggregateId === undefined ? {} : { aggregateId };
    const outcome = done(
      await door.submit(by, { aggregateType: 'issue', ...target, command, idempotencyKey: randomUUID() }),
    );
    seen(outcome, performance.now() - start);
    return outcome;
  };
  const { aggregateId } = await act(TEAM_LEADER, aRegistration());
  for (const [by, command] of steps) await act(by, command, aggregateId);
  return aggregateId;
}
