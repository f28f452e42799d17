import type { Role } from '#libs/domain/kernel/roles.js';
import { invalidInput, Problem } from '../http/problem.js';
import type { Account } from '../session/account.js';
import type { ApiSettings } from '../settings.js';

/** A drill is everybody's: whoever may act may move the clock; who only reads may not. */
const MAY_NOT: readonly Role[] = ['auditor', 'system'];

export const mayAdvance = ({ drill }: ApiSettings, me: Account): boolean =>
  drill && me.roles.some((role) => !MAY_NOT.includes(role));

export const drillOff = (): Problem =>
  new Problem(403, {
    code: 'DRILL_OFF',
    zh: '只有在演练环境中、由办理业务的人员才能拨动时钟。',
    en: 'The clock is moved only in a drill, and by people who act, not by auditors.',
  });

export const sayHowFar = (): Problem =>
  invalidInput([{ field: 'days', zh: '请填写天数、小时或“下一期限”中的一项。', en: 'Give one of days, hours or to.' }]);

export const nothingDue = (): Problem =>
  new Problem(409, { code: 'NOTHING_DUE', zh: '没有正在计算的期限。', en: 'No term is running.' });
