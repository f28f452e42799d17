import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Refusal } from '#libs/domain/kernel/decision.js';
import {
  aClassifiedIssue,
  aClosedIssue,
  aDoneIssue,
  aListedIssue,
  anAnsweredIssue,
  anApprovedIssue,
  anAssignedIssue,
  anIssueReadyToAnswer,
  ANSWER,
  aProposedIssue,
  aRecord,
  aRectifyingIssue,
  aRegisteredIssue,
  aTransferredIssue,
  aVerifiedIssue,
  CaseFile,
  ENTRY,
  SEEN,
} from '#test/factories/index.js';

const MORE = { clock: 'feedback', days: 10, reason: '监测报告未出' };
const OBJECTION = { ground: 'wrong-facts', reason: '已拆除', evidence: ['照片'] };
const LETTER = { letterNo: '督办 1', content: '催' };
const proposedClosure = (serious = false): CaseFile =>
  aDoneIssue({ serious }).does('approver', 'propose-closure', { summary: '完成' });
const cameBack = (): CaseFile =>
  aVerifiedIssue()
    .does('reviewer', 'fail-look-back', { failure: 'rebound', ...SEEN })
    .does('system', 'propose-listing')
    .does('caseworker', 'order-again', { orderNo: '2', content: '改' });

/** Each refusal there is: what happened, and what provokes it. */
const CASES: readonly (readonly [code: string, says: string, provoke: () => Refusal])[] = [
  [
    'ALREADY_ANSWERED',
    'the competent body’s answer is already on record',
    () =>
      aClassifiedIssue()
        .does('coordinator', 'move-out', { body: '住建', reason: '扬尘' })
        .does('coordinator', 'record-moved-out-answer', { answer: '已处理' })
        .refusal('coordinator', 'record-moved-out-answer', { answer: '又' }),
  ],
  [
    'ALREADY_DONE',
    'the review was opened before',
    () => anAnsweredIssue().does('coordinator', 'open-review').refusal('coordinator', 'open-review'),
  ],
  [
    'APPEAL_TERM_OVER',
    'the deduction is contested after five working days',
    () => aListedIssue().on('2024-07-01').refusal('approver', 'contest-score', { scoreId: 'S1', reason: '迟' }),
  ],
  [
    'APPROVER_IS_PROPOSER',
    'someone signs off what he proposed',
    () =>
      aDoneIssue()
        .does('allRounder', 'propose-closure', { summary: '完成' })
        .refusal('allRounder', 'close', { opinion: '同意' }),
  ],
  [
    'CASE_PENDING',
    'an issue with a filed case is to be voided',
    () =>
      anAssignedIssue()
        .does('caseworker', 'file-case', { caseNo: '1' })
        .does('approver', 'object', OBJECTION)
        .refusal('coordinator', 'accept-objection', { outcome: 'void', reason: '误' }),
  ],
  [
    'CITY_APPROVER_REQUIRED',
    'the coordinator signs off a serious issue',
    () => proposedClosure(true).refusal('coordinator', 'close', { opinion: '同意' }),
  ],
  [
    'CITY_PENALISES',
    'the district files a case on a serious issue',
    () => aTransferredIssue({ serious: true }).refusal('caseworker', 'file-case', { caseNo: '1' }),
  ],
  [
    'CLOCK_NOT_RUNNING',
    'the process records the end of a term that has ended otherwise',
    () => anAnsweredIssue().on('2024-07-10').refusal('system', 'lapse', { clockId: 'feedback#1' }),
  ],
  [
    'CONTEST_PENDING',
    'the deduction is contested a second time',
    () =>
      aListedIssue()
        .does('approver', 'contest-score', { scoreId: 'S1', reason: '非我' })
        .refusal('approver', 'contest-score', { scoreId: 'S1', reason: '又' }),
  ],
  [
    'CORRECTION_ORDER_MISSING',
    'feedback before any correction was ordered',
    () => anAssignedIssue().refusal('approver', 'submit-feedback', ANSWER),
  ],
  [
    'DISTRICT_APPROVAL_REQUIRED',
    'a caseworker sends the feedback himself',
    () => anIssueReadyToAnswer().refusal('caseworker', 'submit-feedback', ANSWER),
  ],
  [
    'DISTRICT_NOT_HEARD',
    'the list entry comes before the district’s comment',
    () => aProposedIssue().refusal('supervisor', 'enter-list', ENTRY),
  ],
  [
    'DISTRICT_PENALISES',
    'the city files a case on a general issue',
    () => anAssignedIssue().refusal('teamLeader', 'file-case', { caseNo: '1' }),
  ],
  [
    'EARLIER_RUNG_OPEN',
    'a later reminder before an earlier one',
    () =>
      anIssueReadyToAnswer().on('2024-07-07').refusal('system', 'fire-rung', { clockId: 'feedback#1', rungId: 'T-1' }),
  ],
  [
    'EDUCATION_RECORD_MISSING',
    'a minor violation is waived without educating the party',
    () =>
      anIssueReadyToAnswer()
        .does('caseworker', 'screen-again', { reason: '新' })
        .refusal('caseworker', 'decline-case', { reasonCode: 'minor', explanation: '轻微' }),
  ],
  [
    'EXTENSION_AFTER_EXPIRY',
    'more time is asked for after the term',
    () => anIssueReadyToAnswer().on('2024-07-09').refusal('approver', 'ask-extension', MORE),
  ],
  [
    'EXTENSION_BOUND',
    'a second extension of the same term',
    () =>
      anIssueReadyToAnswer()
        .does('approver', 'ask-extension', MORE)
        .does('cityApprover', 'grant-extension')
        .refusal('approver', 'ask-extension', MORE),
  ],
  [
    'EXTENSION_LAPSED',
    'an extension is granted after silence has refused it',
    () =>
      anIssueReadyToAnswer()
        .does('approver', 'ask-extension', MORE)
        .on('2024-06-27')
        .refusal('cityApprover', 'grant-extension'),
  ],
  [
    'EXTENSION_PENDING',
    'a second request while one is pending',
    () => anIssueReadyToAnswer().does('approver', 'ask-extension', MORE).refusal('approver', 'ask-extension', MORE),
  ],
  [
    'FEEDBACK_CONTRADICTS',
    'the text says “done”, the record says otherwise',
    () => anIssueReadyToAnswer().refusal('approver', 'submit-feedback', { rectificationText: '已全部整改完成' }),
  ],
  [
    'HOME_DISTRICT_CONFLICT',
    'an officer inspects his own district',
    () => new CaseFile().refusal('inspector', 'register', aRecord({ inspectors: ['inspector', 'local'] })),
  ],
  [
    'INPUT_INVALID',
    'a field is missing',
    () => new CaseFile().refusal('inspector', 'register', aRecord({ enterprise: ' ' })),
  ],
  ['ISSUE_CLOSED', 'an act on a signed-off issue', () => aClosedIssue().refusal('supervisor', 'urge', LETTER)],
  ['ISSUE_NOT_FOUND', 'an act on an issue that does not exist', () => new CaseFile().refusal('liaison', 'receive')],
  [
    'ISSUE_VOID',
    'an act on a void issue',
    () => aRegisteredIssue().does('coordinator', 'void', { reason: '误' }).refusal('teamLeader', 'classify', {}),
  ],
  [
    'LAPSES_BY_ITS_OWN_ACT',
    'the end of the receipt term is recorded as a plain lapse',
    () => aTransferredIssue().on('2024-07-01').refusal('system', 'lapse', { clockId: 'receipt#1' }),
  ],
  [
    'LISTING_GROUND_GONE',
    'the issue is listed though it was declared complete meanwhile',
    () =>
      aRectifyingIssue()
        .on('2024-07-22')
        .does('system', 'propose-listing')
        .does('caseworker', 'declare-complete', { proof: ['照'] })
        .refusal('supervisor', 'enter-list', ENTRY),
  ],
  [
    'LISTING_PENDING',
    'the issue is moved away while a listing is proposed',
    () => cameBack().refusal('approver', 'move-out', { body: '住建', reason: '扬尘' }),
  ],
  [
    'LOOK_BACK_ORDERED',
    'a drawn issue passes without a review',
    () => aVerifiedIssue({ serious: true }).does('system', 'draw-look-back').refusal('system', 'pass-undrawn'),
  ],
  [
    'NOT_A_CASEWORKER',
    'the work is given to someone of another district',
    () =>
      aTransferredIssue()
        .does('liaison', 'receive')
        .refusal('liaison', 'assign', { caseworkers: ['caseworker', 'caseworkerNextDoor'] }),
  ],
  [
    'NOT_SERIOUS',
    'the city handles a general issue directly',
    () => aClassifiedIssue().refusal('teamLeader', 'handle-directly'),
  ],
  [
    'NOT_THE_APPROVER',
    'the district decides on more time under a plan that names the city',
    () => anIssueReadyToAnswer().does('approver', 'ask-extension', MORE).refusal('deputy', 'grant-extension'),
  ],
  [
    'NOT_TRANSFERRED',
    'the district acts before the letter',
    () => anApprovedIssue().refusal('caseworker', 'order-correction', { orderNo: '1', content: '改' }),
  ],
  ['NOT_YET_DUE', 'the receipt is deemed too early', () => aTransferredIssue().refusal('system', 'deem-received')],
  [
    'NO_CLOCK_RUNNING',
    'more time for a term that does not run',
    () => anIssueReadyToAnswer().refusal('approver', 'ask-extension', { ...MORE, clock: 'rectification' }),
  ],
  [
    'NO_CONTEST',
    'a contest is decided that nobody lodged',
    () => aListedIssue().refusal('supervisor', 'decide-contest', { reverse: true, reason: '无' }),
  ],
  [
    'NO_EXTENSION_ASKED',
    'an extension is granted that nobody asked for',
    () => anIssueReadyToAnswer().refusal('cityApprover', 'grant-extension'),
  ],
  [
    'NO_LISTING_GROUND',
    'an issue is proposed for the list because its feedback is late',
    () => anIssueReadyToAnswer().on('2024-08-30').refusal('supervisor', 'propose-listing'),
  ],
  [
    'NO_LISTING_PROPOSED',
    'a list entry without a proposal',
    () => aVerifiedIssue().refusal('supervisor', 'enter-list', ENTRY),
  ],
  [
    'NO_SCORE',
    'a deduction is contested that was never made',
    () => aVerifiedIssue().refusal('approver', 'contest-score', { scoreId: 'S1', reason: '无' }),
  ],
  [
    'NO_URGE',
    'a letter is answered that was never sent',
    () => aTransferredIssue().refusal('approver', 'answer-urge', { answer: '是' }),
  ],
  [
    'NO_WAIVER_PROPOSED',
    'a waiver is confirmed that nobody proposed',
    () => anIssueReadyToAnswer().refusal('coordinator', 'confirm-waiver'),
  ],
  [
    'OBJECTION_REPEATED',
    'a second objection on the same ground',
    () =>
      aTransferredIssue()
        .does('liaison', 'object', OBJECTION)
        .does('coordinator', 'reject-objection', { reason: '清楚' })
        .refusal('liaison', 'object', OBJECTION),
  ],
  [
    'OBLIGATIONS_OPEN',
    'sign-off is proposed too early',
    () => anIssueReadyToAnswer().refusal('approver', 'propose-closure', { summary: '完成' }),
  ],
  [
    'OFFICER_NOT_CERTIFIED',
    'an officer without certificate inspects',
    () => new CaseFile().refusal('inspector', 'register', aRecord({ inspectors: ['inspector', 'trainee'] })),
  ],
  [
    'OTHER_DISTRICT',
    'a neighbour signs for the letter',
    () => aTransferredIssue().refusal('liaisonNextDoor', 'receive'),
  ],
  [
    'OVERRIDE_NEEDS_REASON',
    'an exceedance is called general without a reason',
    () =>
      aRegisteredIssue({ serious: true }).refusal('teamLeader', 'classify', {
        severity: 'general',
        competence: 'district',
      }),
  ],
  [
    'PENALTY_QUESTION_OPEN',
    'feedback without an answer to “case filed?”',
    () =>
      anAssignedIssue()
        .does('caseworker', 'order-correction', { orderNo: '1', content: '改' })
        .refusal('approver', 'submit-feedback', ANSWER),
  ],
  [
    'RECTIFICATION_NOT_DONE',
    'a listed issue is released before it is put right',
    () => aListedIssue().refusal('supervisor', 'release', { reason: '完' }),
  ],
  [
    'REVIEWER_CONFLICT',
    'someone from the district reviews its work',
    () => aVerifiedIssue().refusal('localReviewer', 'pass-look-back', SEEN),
  ],
  [
    'REVIEW_BEGUN',
    'an answer is withdrawn that the corps has opened',
    () => anAnsweredIssue().does('coordinator', 'open-review').refusal('approver', 'withdraw-feedback'),
  ],
  [
    'ROLE_NOT_ALLOWED',
    'an auditor transfers an issue',
    () => anApprovedIssue().refusal('auditor', 'transfer', { letterNo: '1' }),
  ],
  [
    'SERIOUS_NOT_LISTED',
    'a serious issue is put on the transfer list',
    () => aClassifiedIssue({ serious: true }).refusal('coordinator', 'put-on-list'),
  ],
  [
    'TWO_OFFICERS_REQUIRED',
    'one officer inspects alone',
    () => new CaseFile().refusal('inspector', 'register', aRecord({ inspectors: ['inspector'] })),
  ],
  ['UNKNOWN_ACTION', 'an action that does not exist', () => aRegisteredIssue().refusal('coordinator', 'abolish')],
  [
    'URGE_PENDING',
    'a second letter before the first is answered',
    () => aTransferredIssue().does('supervisor', 'urge', LETTER).refusal('supervisor', 'urge', LETTER),
  ],
  [
    'WRONG_STAGE',
    'feedback is accepted that was never sent',
    () => anIssueReadyToAnswer().refusal('coordinator', 'accept-feedback'),
  ],
];

/** Refusals where somebody can do something about it: the sentence is followed by what. */
const WITH_REMEDY: ReadonlySet<string> = new Set(
  `APPROVER_IS_PROPOSER CASE_PENDING CITY_APPROVER_REQUIRED CITY_PENALISES CONTEST_PENDING CORRECTION_ORDER_MISSING
  DISTRICT_APPROVAL_REQUIRED DISTRICT_NOT_HEARD DISTRICT_PENALISES EDUCATION_RECORD_MISSING EXTENSION_AFTER_EXPIRY
  EXTENSION_BOUND EXTENSION_LAPSED EXTENSION_PENDING FEEDBACK_CONTRADICTS HOME_DISTRICT_CONFLICT ISSUE_CLOSED
  LISTING_GROUND_GONE LISTING_PENDING LOOK_BACK_ORDERED NOT_A_CASEWORKER NOT_SERIOUS NOT_THE_APPROVER NOT_TRANSFERRED
  OBJECTION_REPEATED OBLIGATIONS_OPEN OFFICER_NOT_CERTIFIED OVERRIDE_NEEDS_REASON PENALTY_QUESTION_OPEN
  RECTIFICATION_NOT_DONE REVIEWER_CONFLICT REVIEW_BEGUN ROLE_NOT_ALLOWED SERIOUS_NOT_LISTED TWO_OFFICERS_REQUIRED
  URGE_PENDING`.split(/\s+/u),
);

/** Refusals that stand on a clause of the plan or an article of the law. */
const WITH_ARTICLE: ReadonlySet<string> = new Set(
  `CASE_PENDING CITY_PENALISES CORRECTION_ORDER_MISSING DISTRICT_NOT_HEARD DISTRICT_PENALISES EDUCATION_RECORD_MISSING
  EXTENSION_AFTER_EXPIRY EXTENSION_LAPSED FEEDBACK_CONTRADICTS HOME_DISTRICT_CONFLICT LISTING_GROUND_GONE
  LISTING_PENDING LOOK_BACK_ORDERED NOT_A_CASEWORKER NOT_SERIOUS NO_LISTING_GROUND OBLIGATIONS_OPEN
  OFFICER_NOT_CERTIFIED OVERRIDE_NEEDS_REASON PENALTY_QUESTION_OPEN RECTIFICATION_NOT_DONE SERIOUS_NOT_LISTED
  TWO_OFFICERS_REQUIRED`.split(/\s+/u),
);

describe('every refusal', () => {
  it.each(CASES)('%s: %s', (code, _says, provoke) => {
    const refusal = provoke();
    expect(refusal.code).toBe(code);
    expect(refusal.zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(refusal.en).toMatch(/^[^\p{Script=Han}]*[A-Za-z][\s\S]*\.$/u);
    expect(Boolean(refusal.article)).toBe(
      WITH_ARTICLE.has(code) || (code === 'WRONG_STAGE' && Boolean(refusal.article)),
    );
    expect(refusal.remedy !== undefined).toBe(WITH_REMEDY.has(code));
    if (refusal.remedy) {
      expect(refusal.remedy.zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(refusal.remedy.en).toMatch(/[a-z].*\.$/u);
    }
    if (code === 'INPUT_INVALID') expect(refusal.field).toBe('enterprise');
  });

  it('has its case above: no code in the rules without one, no case without a code', () => {
    const room = new URL('../../../libs/domain/issue/', import.meta.url);
    const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
    const source = files.map((name) => readFileSync(new URL(name, room), 'utf8')).join('\n');
    const found = [...source.matchAll(/code: '([A-Z_]+)',(?!\s*met:)/gu)].map(([, code]) => code);
    expect([...new Set(found)].sort()).toEqual(CASES.map(([code]) => code).sort());
  });

  it('changes nothing: the same question gets the same answer, and no event is kept', () => {
    const file = anIssueReadyToAnswer();
    const before = JSON.stringify(file.issue);
    file.refusal('caseworker', 'submit-feedback', ANSWER);
    file.refusal('coordinator', 'accept-feedback');
    expect(JSON.stringify(file.issue)).toBe(before);
  });
});
