import type { Context } from '../../kernel/aggregate.js';
import type { Refusal } from '../../kernel/decision.js';
import { ROLES, type Role } from '../../kernel/roles.js';
import type { PlanParameters } from '../../plan/types.js';
import { parametersOf } from '../decide.js';
import { ownProposal } from '../refusals.js';
import type { ExtensionRequest, Issue } from '../state.js';

/** Who decides on more time: whom the plan names; for what is on the inspection list, the city (K9). */
export function approverOf(issue: Issue, clock: ExtensionRequest['clock'], parameters: PlanParameters): Role {
  const listed = issue.tracks.supervision === 'listed' || issue.tracks.supervision === 'raised';
  return clock === 'rectification' && listed ? 'city-approver' : parameters[clock].extension.by;
}

/** The approver the plan names, or the city's; never the one who asked (I6). */
export function mayDecide(issue: Issue, context: Context): Refusal | undefined {
  if (!issue.extension)
    return { code: 'NO_EXTENSION_ASKED', zh: '没有待审批的延期申请。', en: 'No extension request is pending.' };
  const approver = approverOf(issue, issue.extension.clock, parametersOf(issue, context));
  const { roles, id } = context.actor;
  if (!roles.includes(approver) && !roles.includes('city-approver'))
    return {
      code: 'NOT_THE_APPROVER',
      zh: `本项延期由${ROLES[approver].zh}审批。`,
      en: `This extension is decided by the ${ROLES[approver].en}.`,
      remedy: { zh: `请等待${ROLES[approver].zh}审批。`, en: `Wait for the ${ROLES[approver].en}.` },
    };
  return id === issue.extension.by ? ownProposal : undefined;
}
