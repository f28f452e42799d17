import { common, drill, layout, light, login } from './common';
import { roles, states, statuses, tracks } from './codes';
import { facts, form, issue, proof } from './issue';
import { issues, work } from './work';

export const zh = { common, drill, layout, light, login, work, issues, roles, states, statuses, tracks, issue, proof, form, facts } as const;
