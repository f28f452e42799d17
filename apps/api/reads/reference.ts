import { COMMANDS, DUTIES, STATUSES, TRACKS } from '#libs/domain/issue/index.js';
import { DISTRICTS } from '#libs/domain/districts/index.js';
import { ROLES } from '#libs/domain/kernel/roles.js';
import { PLANS } from '#libs/domain/plan/packs.js';
import { WORK_GROUPS } from '#libs/persistence/index.js';
import { LISTS } from '../forms/lists.js';
import { pathOf } from '../actions/path.js';
import { titleOfTask } from './task-titles.js';

let made: object | null = null;

/** Everything that changes with a release only; made once. */
export function reference(): object {
  made ??= {
    roles: ROLES,
    districts: DISTRICTS.map(({ code, name, kind, validFrom, validTo, focusArea, plan001 }) => ({
      code,
      name,
      kind,
      validFrom,
      validTo,
      focusArea,
      plan001,
    })),
    plans: PLANS.map(({ parameters, ...plan }) => ({ ...plan, clocks: parameters.clocks })),
    tracks: TRACKS,
    statuses: STATUSES,
    tasks: Object.fromEntries(DUTIES.map(({ key, role, unit }) => [key, { ...titleOfTask(key), role, unit }])),
    actions: COMMANDS.filter(({ by }) => by.some((role) => role !== 'system')).map((command) => ({
      type: command.type,
      t: command.t,
      zh: command.zh,
      en: command.en,
      by: command.by.filter((role) => role !== 'system'),
      basis: command.basis ?? null,
      path: pathOf(command),
    })),
    events: Object.fromEntries(COMMANDS.map(({ event, zh, en }) => [event, { zh, en }])),
    lists: { ...LISTS, plans: PLANS.map(({ id, title, titleEn }) => ({ code: id, zh: title, en: titleEn })) },
    lights: { green: '正常', yellow: '临近', orange: '催办', red: '逾期', violet: '督察清单' },
    groups: Object.fromEntries(WORK_GROUPS.map((group) => [group, GROUP_WORDS[group]])),
  };
  return made;
}

const GROUP_WORDS = {
  'critically-overdue': { zh: '严重逾期', en: 'critically overdue' },
  overdue: { zh: '逾期', en: 'overdue' },
  'due-soon': { zh: '即将到期', en: 'due soon' },
  'not-yet-due': { zh: '未到期', en: 'not yet due' },
  'no-clock': { zh: '无期限', en: 'without a term' },
} as const;
