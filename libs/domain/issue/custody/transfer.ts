import type { PlanParameters } from '../../plan/types.js';
import { today } from '../clocks/arm.js';
import { parametersOf } from '../decide.js';
import { defineCommand } from '../definition.js';
import { badField, isDay, missing, optional } from '../refusals.js';
import type { Transfer } from '../state.js';
import { handOver } from './hand-over.js';
import { cityPunishes } from './route.js';

export interface TransferInput {
  readonly letterNo: string;
  /** Day on which the letter reached the district; today when left out. */
  readonly deliveredOn?: string;
  readonly delivery?: string;
  readonly batch?: string;
}

interface TransferFacts extends Omit<Transfer, 'at'> {
  readonly parameters: PlanParameters;
}

/** T7 移交 — the letter reaches the district: receipt and the fifteen days begin. Plan 001, 四(三). */
export const transfer = defineCommand<TransferInput, TransferFacts>({
  type: 'transfer',
  t: 'T7',
  zh: '移交',
  en: 'Transfer',
  basis: 'plan 001, 四(三)',
  event: 'transferred',
  by: ['coordinator', 'system'],
  from: { custody: ['transfer-approved'], feedback: ['not-due'] },
  to: { custody: 'transferred' },
  effect(issue, input, context) {
    const gap = missing(input, { letterNo: '移交函文号' });
    if (gap) return gap;
    const deliveredOn = input.deliveredOn ?? today(context);
    if (!isDay(deliveredOn))
      return badField(
        'deliveredOn',
        '送达日期不是有效日期，请写成 2024-06-21。',
        'The day of delivery is not a valid date.',
      );
    if (deliveredOn > today(context) || deliveredOn < issue.finding.discoveredOn)
      return badField('deliveredOn', '送达日期须在发现之后、今天之前。', 'Delivery lies between discovery and today.');
    const parameters = parametersOf(issue, context);
    const dispatched = parameters.feedback.startEvent === 'dispatched';
    const { supersede, start: handedOver } = handOver(issue, deliveredOn);
    const start = [
      { key: 'receipt' as const, start: deliveredOn },
      ...(dispatched ? [{ key: 'feedback' as const, start: deliveredOn }] : []),
      ...handedOver,
    ];
    const facts = {
      letterNo: input.letterNo,
      deliveredOn,
      delivery: optional(input.delivery) ?? '系统送达',
      rectificationOnly: cityPunishes(issue),
      batch: optional(input.batch),
      parameters,
    };
    return { facts, start, supersede, moves: dispatched ? { feedback: 'awaiting' } : {} };
  },
  apply: (_issue, { parameters, ...transferred }, at) => ({ transfer: { ...transferred, at }, parameters }),
});
