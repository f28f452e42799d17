import type { Command, Context } from '../kernel/aggregate.js';
import { accept, refuse, type Decision, type Refusal } from '../kernel/decision.js';
import { ROLES, type Actor, type Role } from '../kernel/roles.js';
import type { PlanParameters } from '../plan/types.js';
import { arm } from './clocks/arm.js';
import { running, type ClockChanges } from './clocks/reduce.js';
import { isRefusal, type CommandDefinition, type Effect } from './definition.js';
import type { IssueEvent } from './events.js';
import {
  ended,
  homeConflict,
  notFound,
  notTransferred,
  otherDistrict,
  unknownCommand,
  wrongRole,
  wrongStage,
} from './refusals.js';
import { blankIssue } from './blank.js';
import type { Issue } from './state.js';
import type { TrackName, Tracks } from './tracks.js';

export type IssueCommand = Command;

type Definitions = ReadonlyMap<string, CommandDefinition>;

/** A command becomes one event, or a refusal with code, sentence, article and remedy. Pure. */
export function decideWith(definitions: Definitions) {
  return (state: Issue | null, command: IssueCommand, context: Context): Decision<IssueEvent> => {
    const definition = definitions.get(command.type);
    if (!definition) return refuse(unknownCommand(command.type));
    if (!state && !definition.creates) return refuse(notFound);
    const issue = state ?? blankIssue(context.aggregateId, command);
    const barred = whyNot(definition, issue, context);
    if (barred) return refuse(barred);
    const effect = definition.effect?.(issue, command, context) ?? { facts: {} };
    return isRefusal(effect) ? refuse(effect) : accept(eventOf(definition, issue, effect, context));
  };
}

/** Everything that can be known without input: role, district, stage, standing conditions. Undefined: it may be done now. */
export function whyNot(definition: CommandDefinition, issue: Issue, context: Context): Refusal | undefined {
  const roles = definition.by.filter((role) => holds(context.actor, role));
  if (!roles.length) return wrongRole(definition);
  if (context.actor.unit !== 'city' && context.actor.unit !== issue.finding.district) return otherDistrict;
  if (context.actor.unit !== 'city' && issue.transfer === null) return notTransferred;
  if (roles.every((role) => role === 'inspector') && comesFrom(issue, context)) return homeConflict(context.actor.id);
  if (hasEnded(issue) && !definition.from.closure?.includes(issue.tracks.closure)) return ended(issue, definition);
  for (const track of Object.keys(definition.from) as TrackName[]) {
    const allowed = definition.from[track] as readonly string[] | undefined;
    if (allowed && !allowed.includes(issue.tracks[track])) return wrongStage(issue, definition, track);
  }
  return definition.guard?.(issue, context);
}

/** A role counts at its own level only: a district's account is no city leader, a city's account no caseworker. */
const holds = (actor: Actor, role: Role): boolean =>
  actor.roles.includes(role) && (ROLES[role].level === 'city') === (actor.unit === 'city');

const comesFrom = (issue: Issue, context: Context): boolean =>
  issue.finding.district !== '' && context.world.account(context.actor.id)?.homeDistrict === issue.finding.district;

/** Signed off or void: only an act that names this closure state (reopening) may follow. */
const hasEnded = (issue: Issue): boolean => issue.tracks.closure === 'closed' || issue.tracks.closure === 'cancelled';

/** The parameters in force: the snapshot taken at transfer, before it the plan's own. */
export function parametersOf(issue: Issue, context: Context): PlanParameters {
  const parameters = issue.parameters ?? context.world.plan(issue.planId)?.parameters;
  if (!parameters) throw new Error(`plan ${issue.planId} is not loaded`);
  return parameters;
}

function eventOf(definition: CommandDefinition, issue: Issue, effect: Effect<object>, context: Context): IssueEvent {
  const target: Partial<Tracks> = { ...definition.to, ...effect.moves };
  const moves: Record<string, readonly [string, string]> = {};
  for (const track of Object.keys(target) as TrackName[]) {
    const after = target[track];
    if (after && after !== issue.tracks[track]) moves[track] = [issue.tracks[track], after];
  }
  return {
    type: definition.event,
    data: {
      facts: effect.facts as Record<string, unknown>,
      moves,
      clocks: clockChanges(definition, issue, effect, context),
      basis: definition.basis ?? null,
      ...(effect.number ? { number: effect.number } : {}),
    },
  };
}

function clockChanges(
  definition: CommandDefinition,
  issue: Issue,
  effect: Effect<object>,
  context: Context,
): ClockChanges {
  const at = effect.stoppedAt ?? context.now;
  const end = [
    ...(definition.stops ?? []).map((key) => ({ clock: running(issue.clocks, key), as: 'stopped' as const })),
    ...(effect.cancel ?? []).map((key) => ({ clock: running(issue.clocks, key), as: 'cancelled' as const })),
    ...(effect.expire ?? []).map((key) => ({ clock: running(issue.clocks, key), as: 'expired' as const })),
    ...(effect.supersede ?? []).map((id) => ({
      clock: issue.clocks.find((c) => c.id === id),
      as: 'superseded' as const,
    })),
  ].flatMap(({ clock, as }) => (clock ? [{ id: clock.id, as, at }] : []));
  const wanted = [...(definition.starts ?? []).map((key) => ({ key })), ...(effect.start ?? [])];
  const start = wanted.map((options) => arm(issue, parametersOf(issue, context), options, context));
  return { ...(end.length ? { end } : {}), ...(start.length ? { start } : {}), ...effectClock(effect.facts) };
}

/** Lapses and rungs name their clock in the facts. */
function effectClock(facts: object): ClockChanges {
  const { lapse, rung } = facts as { lapse?: string; rung?: { clockId: string; rungId: string } };
  return { ...(lapse ? { lapse } : {}), ...(rung ? { rung } : {}) };
}

export const actsAs = (definition: CommandDefinition, roles: readonly Role[]): Role | undefined =>
  definition.by.find((role) => roles.includes(role));
