import { describe, expect, it } from '@jest/globals';
import {
  ANSWER,
  anAnsweredIssue,
  anAssignedIssue,
  anIssueReadyToAnswer,
  anOrderedIssue,
  aRectifyingIssue,
  at,
  PLAN,
  worldWithPlan,
} from '#test/factories/index.js';

const BACK = { reasons: ['no-evidence'], missingText: '请补充整改后照片' };
const MORE = { clock: 'feedback', days: 10, reason: '监测报告未出' };
const ends = (days: number) => ({ clock: 'rectification', days, reason: '设备未到' });

describe('T20 反馈: the district answers within fifteen days', () => {
  it('given an answer on the last day at 23:59, it is in time', () => {
    const file = anIssueReadyToAnswer().on('2024-07-08 23:59:59').does('approver', 'submit-feedback', ANSWER);
    expect(file.issue.submissions[0]).toMatchObject({ daysLate: 0, at: at('2024-07-08 23:59:59') });
    expect(file.issue.breaches.filter((b) => b.key === 'feedback')).toEqual([]);
    expect(file.due('feedback-review')).toBe('2024-07-15');
  });

  it('given an answer at 24:00 of the last day, it is accepted as late by one day, and the breach is on record although the process was down', () => {
    const file = anIssueReadyToAnswer().on('2024-07-08 24:00').does('approver', 'submit-feedback', ANSWER);
    expect(file.issue.submissions[0]?.daysLate).toBe(1);
    expect(file.issue.breaches).toContainEqual({ clockId: 'feedback#1', key: 'feedback', legalDate: '2024-07-08' });
    expect(file.projection.columns['late']).toBe(true);
  });

  it('given the process had recorded the lapse, the late answer adds no second breach', () => {
    const file = anIssueReadyToAnswer().on('2024-07-10').processCatchesUp().does('approver', 'submit-feedback', ANSWER);
    expect(file.issue.breaches.filter((b) => b.key === 'feedback')).toHaveLength(1);
  });

  it('needs a correction order or a proposal that none is needed, and an answer to the penalty question', () => {
    const file = anAssignedIssue();
    expect(file.answer('approver', 'submit-feedback', ANSWER)).toBe('CORRECTION_ORDER_MISSING');
    file.does('caseworker', 'order-correction', { orderNo: '1', content: '改' });
    expect(file.answer('approver', 'submit-feedback', ANSWER)).toBe('PENALTY_QUESTION_OPEN');
    file.does('caseworker', 'file-case', { caseNo: '环立案 1' });
    expect(file.answer('approver', 'submit-feedback', ANSWER)).toBe('accepted');
  });

  it('given the district found the facts not established, the answer need not wait for the city to confirm it', () => {
    const file = anAssignedIssue().does('caseworker', 'decline-case', {
      reasonCode: 'no-violation',
      explanation: '不属实',
    });
    file.does('approver', 'propose-waiver', { kind: 'not-established', proof: '询问笔录' });
    expect(file.answer('approver', 'submit-feedback', { rectificationText: '经查不属实' })).toBe('accepted');
  });

  it('is sent by the district’s approver; the caseworker prepares it', () => {
    const file = anIssueReadyToAnswer();
    expect(file.answer('caseworker', 'submit-feedback', ANSWER)).toBe('DISTRICT_APPROVAL_REQUIRED');
    file.does('caseworker', 'prepare-feedback', ANSWER);
    expect(file.task('send-feedback')).toMatchObject({ role: 'district-approver' });
    expect(file.does('approver', 'submit-feedback').issue.submissions[0]?.rectificationText).toBe(
      ANSWER.rectificationText,
    );
  });

  it('is not sent by the one who prepared it', () => {
    const file = anIssueReadyToAnswer().does('jack', 'prepare-feedback', ANSWER);
    expect(file.answer('jack', 'submit-feedback')).toBe('APPROVER_IS_PROPOSER');
    expect(file.answer('approver', 'submit-feedback')).toBe('accepted');
  });

  it('goes out by the caseworker under a plan that asks for no approval', () => {
    const world = worldWithPlan((p) => ({ feedback: { ...p.feedback, approval: 'none' } }));
    const file = anIssueReadyToAnswer({ world });
    expect(file.task('feedback')?.actions[0]).toBe('submit-feedback');
    expect(file.answer('caseworker', 'submit-feedback', ANSWER)).toBe('accepted');
  });

  it.each([
    ['已全部整改完成。', 'FEEDBACK_CONTRADICTS'],
    ['该企业已整改到位，设施正常运行', 'FEEDBACK_CONTRADICTS'],
    ['企业已完成整改', 'FEEDBACK_CONTRADICTS'],
    ['已完成整改方案编制，正在施工', 'accepted'],
    ['尚未整改完成，预计7月底整改到位', 'accepted'],
    ['已清理料场，计划8月前完成整改', 'accepted'],
    ['已责令改正', 'accepted'],
  ])('while the rectification is not declared, “%s” is answered by %s', (rectificationText, code) => {
    expect(anIssueReadyToAnswer().answer('approver', 'submit-feedback', { rectificationText })).toBe(code);
  });

  it('may say that it is done once it was declared complete', () => {
    const file = anIssueReadyToAnswer()
      .does('caseworker', 'rectify-immediately')
      .does('caseworker', 'declare-complete', { proof: ['照片'] });
    expect(file.answer('approver', 'submit-feedback', { rectificationText: '已全部整改完成。' })).toBe('accepted');
  });

  it('does not say that a case was filed when filing was declined, nor the other way round', () => {
    expect(anIssueReadyToAnswer().answer('approver', 'submit-feedback', { ...ANSWER, penaltyText: '已立案' })).toBe(
      'FEEDBACK_CONTRADICTS',
    );
    const filed = anOrderedIssue().does('caseworker', 'file-case', { caseNo: '1' });
    expect(filed.answer('approver', 'submit-feedback', { ...ANSWER, penaltyText: '不予立案' })).toBe(
      'FEEDBACK_CONTRADICTS',
    );
    expect(filed.answer('approver', 'submit-feedback', { ...ANSWER, penaltyText: '已立案，正在调查' })).toBe(
      'accepted',
    );
  });

  it('is refused before the letter was signed for, and after it was accepted', () => {
    expect(anAnsweredIssue().does('coordinator', 'accept-feedback').answer('approver', 'submit-feedback', ANSWER)).toBe(
      'WRONG_STAGE',
    );
  });
});

describe('T21, T22 审核、退回', () => {
  it('acceptance ends the review', () => {
    const file = anAnsweredIssue().does('coordinator', 'accept-feedback');
    expect(file.issue.tracks.feedback).toBe('accepted');
    expect(file.issue.submissions[0]?.outcome).toBe('accepted');
    expect(file.clock('feedback-review')).toBeUndefined();
  });

  it('given it was answered on day 10, returned twice and accepted on day 20, the first answer is the one that was in time', () => {
    const file = anIssueReadyToAnswer().on('2024-07-01').does('approver', 'submit-feedback', ANSWER);
    file.on('2024-07-02').does('coordinator', 'return-feedback', BACK);
    expect(file.due('rework')).toBe('2024-07-09');
    file
      .on('2024-07-05')
      .does('approver', 'submit-feedback', ANSWER)
      .on('2024-07-08')
      .does('coordinator', 'return-feedback', BACK);
    file.on('2024-07-11').does('approver', 'submit-feedback', ANSWER).does('coordinator', 'accept-feedback');
    expect(file.issue.submissions.map((s) => s.outcome)).toEqual(['returned', 'returned', 'accepted']);
    expect(file.issue.submissions.map((s) => s.daysLate)).toEqual([0, 0, 0]);
    expect(file.issue.breaches.filter((b) => b.key === 'feedback' || b.key === 'rework')).toEqual([]);
    expect(file.issue.clocks.find((c) => c.id === 'feedback#1')).toMatchObject({
      status: 'stopped',
      endedAt: at('2024-07-01'),
    });
  });

  it('a return names coded reasons and what is missing', () => {
    expect(anAnsweredIssue().answer('coordinator', 'return-feedback', { ...BACK, reasons: ['dislike'] })).toBe(
      'INPUT_INVALID',
    );
    expect(anAnsweredIssue().answer('coordinator', 'return-feedback', { ...BACK, missingText: ' ' })).toBe(
      'INPUT_INVALID',
    );
  });

  it('under a plan where a return voids the submission, the fifteen days run on to their old end', () => {
    const world = worldWithPlan((p) => ({ feedback: { ...p.feedback, returnVoidsSubmission: true } }));
    const file = anAnsweredIssue({ world }).on('2024-07-02').does('coordinator', 'return-feedback', BACK);
    expect(file.issue.tracks.feedback).toBe('awaiting');
    expect(file.clock('feedback')).toMatchObject({ id: 'feedback#2', start: '2024-06-21', effective: '2024-07-08' });
    file.does('approver', 'submit-feedback', ANSWER).does('approver', 'withdraw-feedback');
    expect([file.issue.tracks.feedback, file.due('feedback')]).toEqual(['awaiting', '2024-07-08']);
  });
});

describe('T25 撤回: as if it had never been sent', () => {
  it('the fifteen days run on from their old start to their old end', () => {
    const file = anAnsweredIssue().on('2024-07-01').does('approver', 'withdraw-feedback');
    expect(file.clock('feedback')).toMatchObject({ start: '2024-06-21', effective: '2024-07-08' });
    expect(file.issue.submissions[0]?.outcome).toBe('withdrawn');
  });

  it('the rework term runs on when a second answer is withdrawn', () => {
    const file = anAnsweredIssue()
      .does('coordinator', 'return-feedback', BACK)
      .does('approver', 'submit-feedback', ANSWER)
      .does('approver', 'withdraw-feedback');
    expect([file.issue.tracks.feedback, file.due('rework')]).toEqual(['returned', '2024-06-28']);
  });

  it('given the answer was late, withdrawing and sending again neither hides nor doubles the breach, and no rung fires twice', () => {
    const file = anIssueReadyToAnswer().on('2024-07-09 10:00').processCatchesUp();
    expect(
      file
        .clock('feedback')
        ?.rungs.filter((r) => r.fired)
        .map((r) => r.id),
    ).toEqual(['T-5', 'T-3', 'T-1', '0', 'T+1']);
    file.does('approver', 'submit-feedback', ANSWER).does('approver', 'withdraw-feedback');
    expect(file.clock('feedback')).toMatchObject({ id: 'feedback#2', lapsed: true });
    expect(file.answer('system', 'lapse', { clockId: 'feedback#2' })).toBe('ALREADY_DONE');
    expect(file.answer('system', 'fire-rung', { clockId: 'feedback#2', rungId: 'T+1' })).toBe('ALREADY_DONE');
    file.does('approver', 'submit-feedback', ANSWER);
    expect(file.issue.breaches.filter((b) => b.key === 'feedback')).toHaveLength(1);
  });

  it('is too late once the corps has opened it', () => {
    const file = anAnsweredIssue().does('coordinator', 'open-review');
    expect(file.answer('approver', 'withdraw-feedback')).toBe('REVIEW_BEGUN');
    expect(file.answer('coordinator', 'open-review')).toBe('ALREADY_DONE');
  });
});

describe('T23, T24 延期: asked before the end, decided by whom the plan names', () => {
  it('given it is asked at 23:59 of the last day and granted later, a new clock supersedes the old one, which stays readable with its breach', () => {
    const file = anIssueReadyToAnswer().on('2024-07-08 23:59').does('approver', 'ask-extension', MORE);
    expect(file.due('feedback')).toBe('2024-07-08');
    file.on('2024-07-10').processCatchesUp().does('cityApprover', 'grant-extension');
    expect(file.issue.clocks.find((c) => c.id === 'feedback#1')).toMatchObject({
      status: 'superseded',
      effective: '2024-07-08',
    });
    expect(file.clock('feedback')).toMatchObject({
      id: 'feedback#2',
      nominal: '2024-07-16',
      effective: '2024-07-16',
      lapsed: false,
    });
    expect(file.issue.breaches).toContainEqual({ clockId: 'feedback#1', key: 'feedback', legalDate: '2024-07-08' });
  });

  it('asked at 24:00 it is refused', () => {
    expect(anIssueReadyToAnswer().on('2024-07-08 24:00').answer('approver', 'ask-extension', MORE)).toBe(
      'EXTENSION_AFTER_EXPIRY',
    );
  });

  it('nobody decides: silence is refusal, and the city’s delay is on record', () => {
    const file = anIssueReadyToAnswer().on('2024-07-03').does('approver', 'ask-extension', MORE);
    expect(file.due('extension-decision')).toBe('2024-07-05');
    file.on('2024-07-05 24:00');
    expect(file.answer('cityApprover', 'grant-extension')).toBe('EXTENSION_LAPSED');
    file.processCatchesUp();
    expect(file.issue.extension).toBeNull();
    expect(file.issue.breaches).toContainEqual({
      clockId: 'extension-decision#1',
      key: 'extension-decision',
      legalDate: '2024-07-05',
    });
    expect(file.answer('approver', 'ask-extension', MORE)).toBe('accepted');
  });

  it.each([
    ['sixteen days are more than the plan allows', { ...MORE, days: 16 }, 'INPUT_INVALID'],
    ['no days are none', { ...MORE, days: 0 }, 'INPUT_INVALID'],
    ['half days do not exist', { ...MORE, days: 1.5 }, 'INPUT_INVALID'],
    ['a reason is needed', { ...MORE, reason: '' }, 'INPUT_INVALID'],
    ['two days more end on the same working day: Saturday to Monday', { ...MORE, days: 2 }, 'INPUT_INVALID'],
    ['three days more move the end', { ...MORE, days: 3 }, 'accepted'],
    ['only feedback and rectification are extended', { ...MORE, clock: 'receipt' }, 'INPUT_INVALID'],
    ['what does not run cannot be extended', { ...MORE, clock: 'rectification' }, 'NO_CLOCK_RUNNING'],
  ])('%s', (_says, input, code) => {
    expect(anIssueReadyToAnswer().answer('approver', 'ask-extension', input)).toBe(code);
  });

  it('one request at a time, one extension in all', () => {
    const file = anIssueReadyToAnswer().does('approver', 'ask-extension', MORE);
    expect(file.answer('approver', 'ask-extension', MORE)).toBe('EXTENSION_PENDING');
    file.does('cityApprover', 'grant-extension');
    expect(file.answer('approver', 'ask-extension', MORE)).toBe('EXTENSION_BOUND');
  });

  it('refused, nothing changes', () => {
    const file = anIssueReadyToAnswer()
      .does('approver', 'ask-extension', MORE)
      .does('cityApprover', 'refuse-extension', { reason: '理由不足' });
    expect(file.clock('feedback')).toMatchObject({ id: 'feedback#1', effective: '2024-07-08' });
    expect(file.answer('cityApprover', 'grant-extension')).toBe('NO_EXTENSION_ASKED');
  });

  it('the district’s own approver decides only where the plan says so, and never on his own request', () => {
    expect(anIssueReadyToAnswer().does('approver', 'ask-extension', MORE).answer('deputy', 'grant-extension')).toBe(
      'NOT_THE_APPROVER',
    );
    const world = worldWithPlan((p) => ({
      rectification: { ...p.rectification, extension: { ...p.rectification.extension, by: 'district-approver' } },
    }));
    const file = aRectifyingIssue({ world }).does('approver', 'ask-extension', ends(10));
    expect(file.task('decide-extension')).toMatchObject({
      role: 'district-approver',
      unit: file.issue.finding.district,
    });
    expect(file.clock('extension-decision')?.owner).toBe('district');
    expect(file.answer('approver', 'grant-extension')).toBe('APPROVER_IS_PROPOSER');
    expect(file.does('deputy', 'grant-extension').due('rectification')).toBe('2024-07-29');
  });

  it('given the issue is on the inspection list, only the city decides on more time', () => {
    const world = worldWithPlan((p) => ({
      rectification: { ...p.rectification, extension: { ...p.rectification.extension, by: 'district-approver' } },
    }));
    const file = aRectifyingIssue({ world }, '2024-08-30').does('caseworker', 'declare-complete', { proof: ['照'] });
    file.does('caseworker', 'district-verify', { method: '现场', finding: '好', secondOfficer: 'colleague' });
    file
      .does('reviewer', 'fail-look-back', { failure: 'not-strict', finding: '不严', evidence: ['照'] })
      .does('system', 'propose-listing');
    file.does('approver', 'comment-on-listing', { comment: '加快' });
    file
      .does('supervisor', 'enter-list', { entryNo: '1', reason: '不严', centiPoints: 100, scoreRule: '办法' })
      .does('approver', 'ask-extension', ends(10));
    expect(file.answer('deputy', 'grant-extension')).toBe('NOT_THE_APPROVER');
    expect(file.answer('cityApprover', 'grant-extension')).toBe('accepted');
  });

  it('given the answer comes meanwhile, the request is moot', () => {
    const file = anIssueReadyToAnswer()
      .does('approver', 'ask-extension', MORE)
      .does('approver', 'submit-feedback', ANSWER);
    expect(file.issue.extension).toBeNull();
    expect(file.clock('extension-decision')).toBeUndefined();
    const declared = aRectifyingIssue()
      .does('approver', 'ask-extension', ends(10))
      .does('caseworker', 'declare-complete', { proof: ['照'] });
    expect(declared.issue.extension).toBeNull();
  });
});

describe('I15: no term is silently lengthened', () => {
  it('given a holiday notice is published in mid-clock, the running clock keeps its stored end, also when it is resumed', () => {
    const file = anAnsweredIssue();
    const { calendar } = file.world;
    file.world = {
      ...file.world,
      calendar: {
        ...calendar,
        version: '2024.9',
        kindOf: (day) => (day === '2024-07-08' ? 'holiday' : calendar.kindOf(day)),
      },
    };
    file.on('2024-07-01').does('approver', 'withdraw-feedback');
    expect(file.clock('feedback')).toMatchObject({ effective: '2024-07-08', calendarVersion: calendar.version });
  });

  it('the plan’s fifteen days are calendar days', () => {
    expect(PLAN.parameters.clocks.feedback).toMatchObject({ n: 15, unit: 'CAL', roll: 'FWD' });
  });
});
