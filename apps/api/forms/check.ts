import type { Field } from './field.js';

export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

const say = (zh: string, en: string): Sentence => ({ zh, en });
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isText = (value: unknown): value is string => typeof value === 'string';

/** A day that exists, written `YYYY-MM-DD`, in the years that a case can have. */
export function isDay(value: unknown): boolean {
  if (!isText(value) || !DAY.test(value) || value < '1990-01-01' || value > '2199-12-31') return false;
  const at = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}

/** What is wrong with the value of a field, or null. Whether a code exists in a plan is for the rules to say. */
export function fault(field: Field, value: unknown): Sentence | null {
  if (value === undefined) return field.optional ? null : say(`请填写“${field.zh}”。`, `"${field.en}" is required.`);
  switch (field.widget) {
    case 'flag':
      return typeof value === 'boolean'
        ? null
        : say(`“${field.zh}”须为是或否。`, `"${field.en}" must be true or false.`);
    case 'number':
      return Number.isSafeInteger(value) && (value as number) >= field.min && (value as number) <= field.max
        ? null
        : say(
            `“${field.zh}”须为 ${field.min} 至 ${field.max} 的整数。`,
            `"${field.en}" must be a whole number from ${field.min} to ${field.max}.`,
          );
    case 'date':
      return isDay(value)
        ? null
        : say(`“${field.zh}”不是有效日期，请写成 2024-06-21。`, `"${field.en}" is not a valid date; write 2024-06-21.`);
    case 'accounts':
    case 'codes':
    case 'evidence':
      return listFault(field, value);
    default:
      return textFault(field, value);
  }
}

function textFault(field: Field, value: unknown): Sentence | null {
  if (!isText(value)) return say(`“${field.zh}”须为文字。`, `"${field.en}" must be text.`);
  if (!field.optional && value.trim() === '') return say(`请填写“${field.zh}”。`, `"${field.en}" is required.`);
  if (value.length > field.max)
    return say(`“${field.zh}”不能超过 ${field.max} 字。`, `"${field.en}" has at most ${field.max} characters.`);
  if (field.values && !field.values.includes(value))
    return say(
      `“${field.zh}”没有“${value.slice(0, 50)}”这个选项。`,
      `"${field.en}" has no choice "${value.slice(0, 50)}".`,
    );
  return null;
}

const ITEM_MAX = 500;

function listFault(field: Field, value: unknown): Sentence | null {
  if (!Array.isArray(value)) return say(`“${field.zh}”须为列表。`, `"${field.en}" must be a list.`);
  if (value.length < field.min || value.length > field.max)
    return say(
      `“${field.zh}”须有 ${field.min} 至 ${field.max} 项。`,
      `"${field.en}" needs ${field.min} to ${field.max} items.`,
    );
  if (value.some((item) => !isText(item) || item.trim() === '' || item.length > ITEM_MAX))
    return say(
      `“${field.zh}”的每一项须为不超过 ${ITEM_MAX} 字的文字。`,
      `Each item of "${field.en}" is text of at most ${ITEM_MAX} characters.`,
    );
  const unknown = field.values && (value as string[]).find((item) => !field.values?.includes(item));
  return unknown === undefined
    ? null
    : say(
        `“${field.zh}”没有“${unknown.slice(0, 50)}”这个选项。`,
        `"${field.en}" has no choice "${unknown.slice(0, 50)}".`,
      );
}
