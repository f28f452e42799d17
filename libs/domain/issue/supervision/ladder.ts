import type { Refusal } from '../../kernel/decision.js';
import { isDuty } from '../clocks/reduce.js';
import { defineCommand } from '../definition.js';
import type { ClockInstance } from '../clocks/instance.js';
import type { ClockKey } from '../../plan/types.js';
import type { Issue } from '../state.js';

const byId = (issue: Issue, id: unknown): ClockInstance | undefined =>
  issue.clocks.find((c) => c.id === id && c.status === 'running');
const notDue = { code: 'NOT_YET_DUE', zh: '未到期。', en: 'Not yet due.' };
/** Terms whose end has an act of its own: deemed receipt, a request refused by silence, a window that passes. */
function ownAct(issue: Issue, clock: ClockInstance): Refusal | undefined {
  const own =
    (clock.key === 'receipt' && issue.tracks.custody === 'transferred') ||
    (clock.key === 'extension-decision' && issue.extension !== null) ||
    (clock.key === 'look-back' && issue.lookBackDrawn === false);
  return own
    ? {
        code: 'LAPSES_BY_ITS_OWN_ACT',
        zh: '该期限届满由专门操作记录。',
        en: 'The end of this term is recorded by an act of its own.',
      }
    : undefined;
}
const gone = { code: 'CLOCK_NOT_RUNNING', zh: '该期限已结束。', en: 'That clock has ended.' };

/** T100 提醒 — one rung of the ladder, each at most once per clock, in order (I14). */
export const fireRung = defineCommand<
  { clockId: string; rungId: string },
  { rung: { clockId: string; rungId: string }; level: string; to: readonly string[]; key: string }
>({
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
export const lapse = defineCommand<
  { clockId: string },
  { lapse: string; key: ClockKey; legalDate: string; to: readonly string[] }
>({
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
    const own = ownAct(issue, clock);
    if (own) return own;
    const facts = {
      lapse: clock.id,
      key: clock.key,
      legalDate: clock.effective,
      to: clock.rungs.find((r) => r.days === 0)?.to ?? [],
    };
    // Duties that come again, from the legal end of the last term: the answer of an outside body, the report of a raised issue (I24).
    const again = clock.key === 'moved-out' || clock.key === 'raised-report';
    if (again) return { facts, start: [{ key: clock.key, start: clock.effective }], expire: [clock.key] };
    // A right that is not used in time ends; nobody is late by it.
    return isDuty(clock.key) ? { facts } : { facts, expire: [clock.key] };
  },
  apply: (issue, facts) =>
    isDuty(facts.key)
      ? { breaches: [...issue.breaches, { clockId: facts.lapse, key: facts.key, legalDate: facts.legalDate }] }
      : {},
});
