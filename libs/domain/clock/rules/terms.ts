import type { Roll, Term } from '../types.js';
import { text } from './rule.js';

export const days = (n: number, roll: Roll = 'FWD'): Term => ({ n, unit: 'CAL', roll });
export const workdays = (n: number): Term => ({ n, unit: 'WD', roll: 'FWD' });
export const hours = (n: number): Term => ({ n, unit: 'HOUR', roll: 'NONE' });
export const months = (n: number, roll: Roll = 'FWD'): Term => ({ n, unit: 'MONTH', roll });
export const years = (n: number, roll: Roll = 'NONE'): Term => ({ n, unit: 'YEAR', roll });

export const HEAD = text('行政机关负责人', 'head of the authority');
export const COLLECTIVE = text('负责人集体讨论', 'collective discussion of the heads');

/** First day of the Ecological-Environment Code; the statutes it repeals end there. */
export const CODE_FROM = '2026-08-15';
/** First day of MEE Order 30 (生态环境行政处罚办法). */
export const ORDER_30_FROM = '2023-07-01';
