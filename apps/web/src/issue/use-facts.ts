import { useReference } from '../api/queries';
import type { HistoryEvent, IssuePage } from '../api/types';
import { actionPath, REGISTER_PATH, useOpenApi, fieldsOf, type Field } from '../forms/schema';
import { useWords } from '../i18n';
import { en } from '../i18n/en';
import { zh } from '../i18n/zh';
import { scaleOf } from '../forms/values';

type Fact = readonly [label: string, value: string];

/** Facts that the entry shows elsewhere, or that are keys of the machine. */
const HIDDEN = new Set([
  'by',
  'issueId',
  'planId',
  'parameters',
  'from',
  'scoreId',
  'clockId',
  'rungId',
  'batch',
  'finding.inspectors',
]);

/** The facts of an event in words: labels and lists come from the schema of the action that made it. */
export function useFacts(issue: IssuePage, event: HistoryEvent): Fact[] {
  const { t, lang, say } = useWords();
  const { data: api } = useOpenApi();
  const { data: reference } = useReference();
  const labels: Readonly<Record<string, string>> = lang === 'zh' ? zh.facts : en.facts;
  const roles: Readonly<Record<string, string>> = lang === 'zh' ? zh.roles : en.roles;
  const levels: Readonly<Record<string, string>> = lang === 'zh' ? zh.levels : en.levels;
  const triggers: Readonly<Record<string, string>> = lang === 'zh' ? zh.triggers : en.triggers;
  const action = event.action ?? '';
  const fields = (api && fieldsOf(api, action === 'register' ? REGISTER_PATH : actionPath(action))) ?? [];
  const plan = reference?.plans.find(({ id }) => id === issue.planId);

  const listed = (field: Field | undefined, code: string): string | undefined => {
    const list = field?.['x-list'];
    if (!list) return undefined;
    const items = list.startsWith('plan.') ? plan?.[list.slice(5)] : reference?.lists[list];
    return Array.isArray(items)
      ? (items as { code: string; zh: string; en: string }[]).find((item) => item.code === code)?.[lang]
      : undefined;
  };
  const word = (key: string, field: Field | undefined, value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
    if (typeof value === 'number')
      return field && scaleOf(field) !== 1 ? (value / scaleOf(field)).toFixed(2) : String(value);
    if (Array.isArray(value))
      return value.map((item: unknown) => word(key, field, item)).join(t('common.listSeparator'));
    const text = String(value);
    const clock = key === 'key' ? issue.clocks.find((each) => each.key === text) : undefined;
    if (clock) return say(clock);
    if (key === 'trigger') return triggers[text] ?? text;
    if (key === 'level') return levels[text] ?? text;
    if (key === 'byTable') return reference?.lists['severity']?.find(({ code }) => code === text)?.[lang] ?? text;
    if (key === 'to') return roles[text] ?? text;
    if (field?.['x-widget'] === 'district') return reference?.districts.find(({ code }) => code === text)?.name ?? text;
    return listed(field, text) ?? issue.names[text] ?? text;
  };

  // A registration's facts lie in the finding, which has a panel of its own on this page.
  if (action === 'register') return [];
  return Object.entries(event.facts).flatMap(([key, value]): Fact[] => {
    const field = fields.find(({ name }) => name === key);
    const label = field ? say(field) : labels[key];
    const empty =
      value === null ||
      value === '' ||
      (value === false && key !== 'drawn') ||
      value === 0 ||
      (Array.isArray(value) && value.length === 0);
    if (!label || empty || HIDDEN.has(key) || (typeof value === 'object' && !Array.isArray(value))) return [];
    return [[label, word(key, field, value)]];
  });
}
