import blueSky2024 from '../../../plans/cq-2024-blue-sky.json' with { type: 'json' };
import type { PlanPack } from './types.js';

/** The plans that ship with this release. */
export const PLANS: readonly PlanPack[] = [blueSky2024 as unknown as PlanPack];

export const planById = (id: string): PlanPack | undefined => PLANS.find((plan) => plan.id === id);
