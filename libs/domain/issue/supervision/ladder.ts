import { defineCommand } from '../definition.js';
import type { ClockInstance } from '../clocks/instance.js';
import type { Issue } from '../state.js';

const byId = (issue: Issue, id: unknown): ClockInstance | undefined => issue.clocks.find((c) => c.id === id && c.status === 'running');
/** A term for using a right, not for doing a duty: that it passes unused is nobody's breach. */
const isRight = (key: string): boolean => key === 'score-appeal' || key === 'listing-hearing';
const notDue = { code: 'NOT_YET_DUE', zh: '未到期。', en: 'Not yet due.' };
const gone = { code: 'CLOCK_NOT_RUNNING', zh: '该期限已结束。', en: 'That clock has ended.' };

/** T100 提醒 — one rung of the ladder, each at most once per clock, in order (I14). */
export const fireRung = defineCommand<{ clockId: string; rungId: string }, { rung: { clockId: string; rungId: string }; level: string; to: readonly string[]; key: string }>({
  type: 'fire-rung',
  t: 'T100',
  zh: '提醒',
  en: 'Remind',
  event: 'rung-fired',
  by: ['system'],
  from: {},
  effect(issue, input, context) {
    const clock = byId(issue, input.clockId);
    if (!clock) return gone;
    const rung = clock.rungs.find((r) => r.id === input.rungId);
    if (!rung || rung.fired) return { code: 'ALREADY_DONE', zh: '已提醒。', en: 'Already reminded.' };
    if (context.now < rung.at) return notDue;
    if (clock.rungs.some((r) => !r.fired && r.days !== 0 && r.at < rung.at))
      return { code: 'EARLIER_RUNG_OPEN', zh: '前一级提醒尚未发出。', en: 'An earlier rung comes first.' };
    return { facts: { rung: { clockId: clock.id, rungId: rung.id }, level: rung.level, to: rung.to, key: clock.key } };
  },
});

/** A term ran out unmet: on record for good, with its legal date, however late the process notices (I13). */
export const lapse = defineCommand<{ clockId: string }, { lapse: string; key: string; legalDate: string; to: readonly string[] }>({
  type: 'lapse',
  t: 'T100',
  zh: '期限届满',
  en: 'Term ran out',
  event: 'clock-lapsed',
  by: ['system'],
  from: {},
  effect(issue, input, context) {
    const clock = byId(issue, input.clockId);
    if (!clock) return gone;
    if (clock.lapsed) return { code: 'ALREADY_DONE', zh: '已记录逾期。', en: 'Already on record.' };
    if (context.now < clock.endsAt) return notDue;
    const facts = { lapse: clock.id, key: clock.key, legalDate: clock.effective, to: clock.rungs.find((r) => r.days === 0)?.to ?? [] };
    // Duties that come again, from the legal end of the last term: the answer of an outside body, the report of a raised issue (I24).
    const again = clock.key === 'moved-out' || clock.key === 'raised-report';
    if (again) return { facts, start: [{ key: clock.key, start: clock.effective }], expire: [clock.key] };
    return isRight(clock.key) ? { facts, expire: [clock.key] } : { facts };
  },
  apply: (issue, facts) =>
    isRight(facts.key)
      ? {}
      : { breaches: [...issue.breaches, { clockId: facts.lapse, key: facts.key, legalDate: facts.legalDate }] },
});
