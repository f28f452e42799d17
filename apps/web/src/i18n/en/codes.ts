import type * as zh from '../zh/codes';
import type { SameShape } from '../same-shape';

export const roles: SameShape<typeof zh.roles> = {
  inspector: 'inspector',
  'team-leader': 'team leader',
  coordinator: 'corps coordinator',
  'city-approver': 'city approver',
  liaison: 'district liaison',
  caseworker: 'district caseworker',
  'district-approver': 'district approver',
  reviewer: 'follow-up reviewer',
  supervisor: 'supervision officer',
  leader: 'leader',
  auditor: 'auditor',
  operator: 'operations engineer',
  system: 'system',
};

export const tracks: SameShape<typeof zh.tracks> = {
  custody: 'Custody',
  feedback: 'Feedback',
  rectification: 'Rectification',
  penalty: 'Penalty',
  supervision: 'Supervision',
  closure: 'Sign-off',
};

export const states: SameShape<typeof zh.states> = {
  draft: 'draft', registered: 'registered', classified: 'classified', direct: 'with the city', listed: 'listed', 'transfer-approved': 'transfer approved',
  transferred: 'transferred', received: 'received', 'deemed-received': 'deemed received', objected: 'objection', assigned: 'assigned', 'moved-out': 'moved out', void: 'void',
  'not-due': 'not due', awaiting: 'awaited', submitted: 'under review', returned: 'returned', accepted: 'accepted',
  none: 'not begun', ordered: 'ordered', planned: 'planned', active: 'under way', declared: 'declared complete', 'district-verified': 'verified by district',
  'city-reviewed': 'follow-up passed', rework: 'rework', rebound: 'rebound', impossible: 'impossible', waived: 'not needed',
  unanswered: 'unanswered', filed: 'case filed', 'not-filed': 'not filed', concluded: 'concluded',
  normal: 'normal', 'on-list': 'inspection list', raised: 'raised', released: 'released',
  open: 'open', pending: 'pending', closed: 'signed off', reopened: 'reopened', cancelled: 'cancelled',
};

export const statuses: SameShape<typeof zh.statuses> = {
  void: 'void', closed: 'signed off', raised: 'raised supervision', 'on-list': 'on the inspection list', rebound: 'rebound', 'sign-off-pending': 'sign-off pending',
  'awaiting-conclusion': 'rectified, case open', 'awaiting-verification': 'awaiting verification', rework: 'returned for rework', 'moved-out': 'moved to the competent body',
  'awaiting-receipt': 'awaiting receipt', objected: 'objection', 'under-review': 'feedback under review', 'in-hand': 'in hand', 'awaiting-transfer': 'awaiting transfer',
  direct: 'handled by the city', classified: 'classified', registered: 'registered', draft: 'draft',
};

export const tasks: SameShape<typeof zh.tasks> = {
  classify: 'Classify', route: 'Route', list: 'Put on list', 'approve-transfer': 'Approve transfer', transfer: 'Transfer', receive: 'Sign for', assign: 'Assign',
  'decide-objection': 'Decide objection', 'moved-out-answer': 'Record answer', feedback: 'Write feedback', 'send-feedback': 'Send feedback', 'review-feedback': 'Review feedback',
  'decide-extension': 'Decide extension', 'order-correction': 'Order correction', 'order-again': 'Order again', 'plan-rectification': 'Plan', 'start-rectification': 'Start',
  rectify: 'Rectify', verify: 'Verify', 'look-back': 'Follow-up', 'closure-order': 'Closure order', 'decide-waiver': 'Decide waiver', 'penalty-question': 'File a case?',
  'conclude-case': 'Case result', 'answer-urge': 'Answer letter', 'comment-on-listing': 'Comment', 'decide-listing': 'Decide listing', raise: 'Raise', 'raised-report': 'Raised report',
  release: 'Release', 'decide-contest': 'Decide contest', 'propose-closure': 'Propose sign-off', close: 'Sign off',
};

/** Rungs of the reminder ladder. */
export const levels: SameShape<typeof zh.levels> = { reminded: 'reminder', urged: 'urging', late: 'late, reported' };
