import type { Context } from '../kernel/aggregate.js';
import type { Refusal } from '../kernel/decision.js';
import { COMMANDS } from './commands.js';
import { whyNot } from './decide.js';
import type { Issue } from './state.js';

export interface PossibleAction {
  readonly type: string;
  readonly t: string;
  readonly zh: string;
  readonly en: string;
  readonly allowed: boolean;
  /** Why not now, when it is not allowed. */
  readonly refusal: Refusal | null;
}

/** What this person may do now, and for each other action of their roles why not. Actions of the process itself are left out. */
export function actionsFor(issue: Issue, context: Context): PossibleAction[] {
  return COMMANDS.filter((c) => !c.creates && c.by.some((role) => role !== 'system')).map((command) => {
    const refusal = whyNot(command, issue, context) ?? null;
    return { type: command.type, t: command.t, zh: command.zh, en: command.en, allowed: refusal === null, refusal };
  });
}
