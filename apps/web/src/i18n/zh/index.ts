import { common, drill, layout, light, login } from './common';
import { levels, roles, states, statuses, tasks, tracks, triggers } from './codes';
import { facts, form, issue, proof } from './issue';
import { batches, board, imports, notices, overview } from './more';
import { issues, work } from './work';

export const zh = {
  common,
  drill,
  layout,
  light,
  login,
  work,
  issues,
  levels,
  roles,
  states,
  statuses,
  tasks,
  tracks,
  triggers,
  issue,
  proof,
  form,
  facts,
  batches,
  board,
  imports,
  notices,
  overview,
} as const;
