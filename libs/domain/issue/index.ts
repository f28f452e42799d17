import type { Aggregate } from '../kernel/aggregate.js';
import { byEvent, byType, COMMANDS } from './commands.js';
import { decideWith, type IssueCommand } from './decide.js';
import type { IssueEvent } from './events.js';
import { evolveWith } from './evolve.js';
import { projectIssue } from './project.js';
import type { Issue } from './state.js';

const types = byType(COMMANDS);

/** The issue behind the one door. */
export const issueAggregate: Aggregate<Issue, IssueCommand, IssueEvent> = {
  type: 'issue',
  related: (command) =>
    typeof command['mergedInto'] === 'string' && command['mergedInto'] ? [command['mergedInto']] : [],
  decide: decideWith(types),
  evolve: evolveWith(byEvent(COMMANDS)),
  project: projectIssue,
};

export const commandOf = (type: string) => types.get(type);
export { COMMANDS } from './commands.js';
export { actionsFor, type PossibleAction } from './actions.js';
export { actsAs, whyNot, type IssueCommand } from './decide.js';
export type { CommandDefinition } from './definition.js';
export type { IssueEvent, IssueEventData } from './events.js';
export { byEvent, byType } from './commands.js';
export type { Issue } from './state.js';
export { STATUSES, statusOf } from './status.js';
export { TRACKS, type Tracks } from './tracks.js';
export { obligationsOf } from './closure/obligations.js';
export { viewOf, type IssueView, type ViewClock } from './view.js';
export { DUTIES, tasksOf } from './tasks.js';
export { noticesOf } from './notices.js';
