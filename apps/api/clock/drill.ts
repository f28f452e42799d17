import type { Role } from '#libs/domain/kernel/roles.js';
import { invalidInput, Problem } from '../http/problem.js';
import type { Account } from '../session/account.js';
import type { ApiSettings } from '../settings.js';

const MAY: readonly Role[] = ['operator', 'leader', 'team-leader'];

export const mayAdvance = ({ drill }: ApiSettings, me: Account): boolean =>
  drill && me.roles.some((role) => MAY.includes(role));

export const drillOff = (): Problem =>
  new Problem(403, {
    code: 'DRILL_OFF',
    zh: '只有演练环境中的运维、领导、检查组组长可以拨动时钟。',
    en: 'Only in a drill, and only operators, leaders and team leaders, may move the clock.',
  });

export const sayHowFar = (): Problem =>
  invalidInput([{ field: 'days', zh: '请填写天数、小时或“下一期限”中的一项。', en: 'Give one of days, hours or to.' }]);

export const nothingDue = (): Problem =>
  new Problem(409, { code: 'NOTHING_DUE', zh: '没有正在计算的期限。', en: 'No term is running.' });
