import type { DirectoryEntry, World } from '#libs/domain/kernel/aggregate.js';
import type { Actor, Role } from '#libs/domain/kernel/roles.js';
import { calendar } from '#libs/domain/calendar/index.js';
import { DISTRICTS } from '#libs/domain/districts/index.js';
import { planById } from '#libs/domain/plan/packs.js';
import type { PlanPack, PlanParameters } from '#libs/domain/plan/types.js';

/** 渝中区, where the factory's issues lie; 大渡口区 beside it. */
export const HERE = '500103';
export const NEXT = '500104';

interface Person extends DirectoryEntry {
  readonly roles: readonly Role[];
}

const person = (id: string, roles: Role | Role[], unit = 'city', more: Partial<Person> = {}): Person => ({
  id,
  roles: Array.isArray(roles) ? roles : [roles],
  unit,
  homeDistrict: null,
  certified: false,
  ...more,
});

const seconded = (id: string, role: Role, homeDistrict: string): Person =>
  person(id, role, 'city', { homeDistrict, certified: true });

const staffOf = (unit: string, suffix: string): Person[] => [
  person(`liaison${suffix}`, 'liaison', unit),
  person(`caseworker${suffix}`, 'caseworker', unit, { certified: true }),
  person(`colleague${suffix}`, 'caseworker', unit, { certified: true }),
  person(`approver${suffix}`, 'district-approver', unit),
  person(`deputy${suffix}`, 'district-approver', unit),
];

/** Everybody of a small city; each has one role unless the name says otherwise. */
export const PEOPLE: readonly Person[] = [
  seconded('inspector', 'inspector', '500112'),
  seconded('second', 'inspector', '500112'),
  seconded('neighbour', 'inspector', NEXT),
  seconded('local', 'inspector', HERE),
  person('trainee', 'inspector'),
  person('teamLeader', 'team-leader', 'city', { certified: true }),
  person('coordinator', 'coordinator'),
  person('otherCoordinator', 'coordinator'),
  person('allRounder', ['coordinator', 'city-approver', 'supervisor']),
  person('cityApprover', 'city-approver'),
  seconded('reviewer', 'reviewer', '500112'),
  seconded('localReviewer', 'reviewer', HERE),
  person('supervisor', 'supervisor'),
  person('otherSupervisor', 'supervisor'),
  person('chief', 'leader'),
  person('auditor', 'auditor'),
  person('system', 'system'),
  ...staffOf(HERE, ''),
  ...staffOf(NEXT, 'NextDoor'),
  person('jack', ['caseworker', 'district-approver'], HERE, { certified: true }),
  person('novice', 'caseworker', HERE),
  person('districtChief', 'leader', HERE),
];

const byId = new Map(PEOPLE.map((p) => [p.id, p]));

/** Someone of the small city, as an actor. */
export function actor(id: string): Actor {
  const found = byId.get(id);
  if (!found) throw new Error(`nobody is called ${id}`);
  return { id, roles: found.roles, unit: found.unit };
}

const bodies = new Map(DISTRICTS.map((body) => [body.code, body]));

/** The real plan, calendar and districts; people of the small city. */
export const WORLD: World = {
  calendar: calendar(),
  plan: planById,
  account: (id) => byId.get(id),
  district: (code) => bodies.get(code),
};

/** The same world where one person's entry has changed, e.g. the home district in mid-round. */
export const worldWhere = (id: string, change: Partial<DirectoryEntry>): World => ({
  ...WORLD,
  account: (who) => (who === id ? { ...(byId.get(id) as DirectoryEntry), ...change } : byId.get(who)),
});

export const PLAN = planById('cq-2024-blue-sky') as PlanPack;

/** The same world under a stricter or laxer plan. */
export const worldWithPlan = (change: (parameters: PlanParameters) => Partial<PlanParameters>): World => {
  const plan: PlanPack = { ...PLAN, parameters: { ...PLAN.parameters, ...change(PLAN.parameters) } };
  return { ...WORLD, plan: (id) => (id === plan.id ? plan : undefined) };
};
