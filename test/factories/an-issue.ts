import type { World } from '#libs/domain/kernel/aggregate.js';
import { CaseFile } from './case-file.js';
import { HERE, WORLD } from './city.js';

export interface IssueOptions {
  readonly id?: string;
  /** Serious: an exceedance (kind 4), handled by the city; otherwise a general problem (kind 99). */
  readonly serious?: boolean;
  /** Fields of the registration that differ. */
  readonly finding?: object;
  /** When it was registered, and when the letter was delivered. */
  readonly registered?: string;
  readonly transferred?: string;
  readonly world?: World;
}

/** An on-site record as an inspector would write it. */
export const aRecord = (more: object = {}): object => ({
  planId: 'cq-2024-blue-sky',
  district: HERE,
  enterprise: '某水泥有限公司',
  place: '厂区东侧料场',
  problem: '物料露天堆放未覆盖',
  contentKinds: ['99'],
  objectKind: '3',
  source: 'inspection',
  discoveredOn: '2024-06-20',
  inspectors: ['inspector', 'second'],
  evidence: ['照片 1'],
  ...more,
});

/** T1. Thursday 2024-06-20 unless told otherwise. */
export function aRegisteredIssue({
  id,
  serious = false,
  finding = {},
  registered = '2024-06-20',
  world = WORLD,
}: IssueOptions = {}): CaseFile {
  const file = new CaseFile(id, world).on(registered);
  return file.does(
    'inspector',
    'register',
    aRecord({ discoveredOn: registered.slice(0, 10), contentKinds: [serious ? '4' : '99'], ...finding }),
  );
}

/** T3 */
export function aClassifiedIssue(options: IssueOptions = {}): CaseFile {
  const serious = options.serious ?? false;
  return aRegisteredIssue(options).does(
    'teamLeader',
    'classify',
    serious ? { severity: 'serious', competence: 'city' } : { severity: 'general', competence: 'district' },
  );
}

/** T4 or T5, then T6. */
export function anApprovedIssue(options: IssueOptions = {}): CaseFile {
  const file = aClassifiedIssue(options);
  if (options.serious) file.does('teamLeader', 'handle-directly');
  else file.does('coordinator', 'put-on-list');
  return file.does('cityApprover', 'approve-transfer');
}

/** T7. The letter is delivered on Friday 2024-06-21 unless told otherwise: feedback is due on Monday 2024-07-08. */
export const aTransferredIssue = (options: IssueOptions = {}): CaseFile =>
  anApprovedIssue(options)
    .on(options.transferred ?? '2024-06-21')
    .does('coordinator', 'transfer', { letterNo: '渝环执法函〔2024〕1号' });

/** T9, T14: signed for and given to two caseworkers. */
export const anAssignedIssue = (options: IssueOptions = {}): CaseFile =>
  aTransferredIssue(options)
    .does('liaison', 'receive')
    .does('liaison', 'assign', { caseworkers: ['caseworker', 'colleague'] });

/** T30 */
export const anOrderedIssue = (options: IssueOptions = {}): CaseFile =>
  anAssignedIssue(options).does('caseworker', 'order-correction', { orderNo: '责改〔2024〕1号', content: '立即覆盖' });

/** The penalty question is answered: by the district, or by the city for a serious issue. */
export const withPenaltyAnswered = (file: CaseFile): CaseFile =>
  file.does(file.issue.classification?.severity === 'serious' ? 'teamLeader' : 'caseworker', 'decline-case', {
    reasonCode: 'no-violation',
    explanation: '违法事实不成立',
  });

/** Ready for T20: correction ordered, penalty question answered. */
export const anIssueReadyToAnswer = (options: IssueOptions = {}): CaseFile =>
  withPenaltyAnswered(anOrderedIssue(options));

/** T20 */
export const anAnsweredIssue = (options: IssueOptions = {}): CaseFile =>
  anIssueReadyToAnswer(options).does('approver', 'submit-feedback', ANSWER);

/** T32, T33: thirty days by plan. */
export const aRectifyingIssue = (options: IssueOptions = {}, endDate = '2024-07-19'): CaseFile =>
  anIssueReadyToAnswer(options)
    .does('approver', 'set-rectification-plan', { measures: '封闭料场', responsible: '环保负责人', endDate })
    .does('caseworker', 'start-rectification');

/** T35, T36: at once, and verified by the district. */
export const aVerifiedIssue = (options: IssueOptions = {}): CaseFile =>
  anIssueReadyToAnswer(options)
    .does('caseworker', 'rectify-immediately')
    .does('caseworker', 'declare-complete', { proof: ['照片 2'] })
    .does('caseworker', 'district-verify', VERIFIED);

/** Everything I10 asks: verified, reviewed, feedback accepted. */
export const aDoneIssue = (options: IssueOptions = {}): CaseFile =>
  aVerifiedIssue(options)
    .does('approver', 'submit-feedback', ANSWER)
    .does('coordinator', 'accept-feedback')
    .does('reviewer', 'pass-look-back', SEEN);

/** T110, T111 */
export const aClosedIssue = (options: IssueOptions = {}): CaseFile =>
  aDoneIssue(options)
    .does('approver', 'propose-closure', { summary: '整改完成' })
    .does('cityApprover', 'close', { opinion: '同意销号' });

/** T39, T102: found wanting, proposed for the list. */
export const aProposedIssue = (options: IssueOptions = {}): CaseFile =>
  aVerifiedIssue(options)
    .does('reviewer', 'fail-look-back', { failure: 'not-in-place', ...SEEN })
    .does('system', 'propose-listing');

/** T103: the district was heard. */
export const aListedIssue = (options: IssueOptions = {}): CaseFile =>
  aProposedIssue(options)
    .does('approver', 'comment-on-listing', { comment: '正在加紧整改' })
    .does('supervisor', 'enter-list', ENTRY);

export const ANSWER = { rectificationText: '已责令改正，正按方案整改。' };
export const VERIFIED = { method: '现场核查', finding: '料场已覆盖', secondOfficer: 'colleague' };
export const SEEN = { finding: '现场查看', evidence: ['现场照片'] };
export const ENTRY = { entryNo: '督察清单 1', reason: '整改不到位', centiPoints: 200, scoreRule: '扣分办法 3' };
