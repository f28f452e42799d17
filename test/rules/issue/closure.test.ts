import { describe, expect, it } from '@jest/globals';
import {
  aClosedIssue,
  aDoneIssue,
  aListedIssue,
  anAssignedIssue,
  anIssueReadyToAnswer,
  anOrderedIssue,
  anApprovedIssue,
  ANSWER,
  aRegisteredIssue,
  aTransferredIssue,
  aVerifiedIssue,
  SEEN,
  VERIFIED,
  withPenaltyAnswered,
} from '#test/factories/index.js';

const SUMMARY = { summary: '整改完成' };
const OPINION = { opinion: '同意销号' };
const DECLINED = { reasonCode: 'minor', explanation: '轻微并及时改正', educated: true };

describe('the penalty question: every issue answers it, because the annex asks', () => {
  it('general: the district’s caseworkers answer, within fifteen days of the assignment', () => {
    const file = anAssignedIssue();
    expect(file.answer('teamLeader', 'file-case', { caseNo: '1' })).toBe('DISTRICT_PENALISES');
    expect(file.does('caseworker', 'file-case', { caseNo: '1' }).clock('penalty-question')).toBeUndefined();
  });

  it('serious: the city answers and concludes, the district rectifies; both stand in one annex row (I19)', () => {
    const file = anApprovedIssue({ serious: true })
      .on('2024-06-21')
      .does('teamLeader', 'file-case', { caseNo: '渝环立案 1' });
    file
      .does('coordinator', 'transfer', { letterNo: '1' })
      .does('liaison', 'receive')
      .does('liaison', 'assign', { caseworkers: ['caseworker', 'colleague'] });
    expect(file.issue.transfer?.rectificationOnly).toBe(true);
    expect(file.clock('penalty-question')).toBeUndefined();
    expect(file.answer('caseworker', 'conclude-case', { result: '罚' })).toBe('CITY_PENALISES');
    expect(file.task('conclude-case')).toMatchObject({ role: 'team-leader', unit: 'city' });
    expect(file.task('order-correction')).toMatchObject({ role: 'caseworker', unit: file.issue.finding.district });
    file.does('caseworker', 'order-correction', { orderNo: '1', content: '改' });
    expect(file.answer('approver', 'submit-feedback', ANSWER)).toBe('accepted');
  });

  it('serious but within the district’s competence: the district answers', () => {
    const file = aRegisteredIssue({ serious: true }).does('teamLeader', 'classify', {
      severity: 'serious',
      competence: 'district',
    });
    file
      .does('coordinator', 'put-on-list')
      .does('cityApprover', 'approve-transfer')
      .does('coordinator', 'transfer', { letterNo: '1' });
    file.does('liaison', 'receive').does('liaison', 'assign', { caseworkers: ['caseworker', 'colleague'] });
    expect(file.task('penalty-question')).toMatchObject({ role: 'caseworker' });
    expect(file.answer('caseworker', 'file-case', { caseNo: '1' })).toBe('accepted');
    expect(file.answer('teamLeader', 'file-case', { caseNo: '1' })).toBe('DISTRICT_PENALISES');
  });

  it.each(['minor', 'first'])(
    '“%s” needs the correction ordered and the education of the party on record',
    (reasonCode) => {
      const file = anAssignedIssue();
      expect(file.answer('caseworker', 'decline-case', { ...DECLINED, reasonCode })).toBe('CORRECTION_ORDER_MISSING');
      file.does('caseworker', 'order-correction', { orderNo: '1', content: '改' });
      expect(file.answer('caseworker', 'decline-case', { ...DECLINED, reasonCode, educated: false })).toBe(
        'EDUCATION_RECORD_MISSING',
      );
      file.does('caseworker', 'decline-case', { ...DECLINED, reasonCode });
      expect(file.last.data.facts['educated']).toBe(true);
      expect(file.issue.penalty.reasonCode).toBe(reasonCode);
    },
  );

  it('an unknown reason and a fine in parts of a fen are refused', () => {
    expect(anOrderedIssue().answer('caseworker', 'decline-case', { ...DECLINED, reasonCode: 'friend' })).toBe(
      'INPUT_INVALID',
    );
    const filed = anOrderedIssue().does('caseworker', 'file-case', { caseNo: '1' });
    expect(filed.answer('caseworker', 'conclude-case', { result: '罚', fineFen: 0.5 })).toBe('INPUT_INVALID');
    expect(filed.answer('caseworker', 'conclude-case', { result: '罚', fineFen: -1 })).toBe('INPUT_INVALID');
    expect(
      filed.does('caseworker', 'conclude-case', { result: '罚款', fineFen: 2_000_000 }).issue.penalty.fineFen,
    ).toBe(2_000_000);
  });

  it('T75: new evidence opens it again with a new term, on the one who answers', () => {
    const file = anIssueReadyToAnswer().on('2024-07-01').does('caseworker', 'screen-again', { reason: '新证据' });
    expect(file.due('penalty-question')).toBe('2024-07-16');
    const city = withPenaltyAnswered(aTransferredIssue({ serious: true })).does('teamLeader', 'screen-again', {
      reason: '新证据',
    });
    expect(city.clock('penalty-question')?.owner).toBe('city');
  });
});

describe('T110 申请销号: everything must be met', () => {
  it('names what is still open', () => {
    const refusal = anIssueReadyToAnswer().refusal('approver', 'propose-closure', SUMMARY);
    expect(refusal.code).toBe('OBLIGATIONS_OPEN');
    expect(refusal.zh).toContain('整改完成并经回头看');
    expect(refusal.zh).toContain('反馈已审核通过');
  });

  it.each([
    ['a letter is unanswered', 'supervisor', 'urge', { letterNo: '1', content: '催' }],
    ['the case is open again', 'caseworker', 'screen-again', { reason: '新证据' }],
  ])('is refused while %s', (_says, who, type, input) => {
    expect(aDoneIssue().does(who, type, input).answer('approver', 'propose-closure', SUMMARY)).toBe('OBLIGATIONS_OPEN');
  });

  it('is refused while the issue is on the list, though rectified', () => {
    const file = aListedIssue()
      .does('caseworker', 'declare-complete', { proof: ['照'] })
      .does('caseworker', 'district-verify', VERIFIED);
    file
      .does('reviewer', 'pass-look-back', SEEN)
      .does('approver', 'submit-feedback', ANSWER)
      .does('coordinator', 'accept-feedback');
    expect(file.answer('approver', 'propose-closure', SUMMARY)).toBe('OBLIGATIONS_OPEN');
    file.does('supervisor', 'release', { reason: '完成' });
    expect(file.answer('approver', 'propose-closure', SUMMARY)).toBe('accepted');
  });

  it('is offered as a task once nothing is open', () => {
    expect(aVerifiedIssue().task('propose-closure')).toBeUndefined();
    expect(aDoneIssue().task('propose-closure')).toMatchObject({ role: 'district-approver' });
  });
});

describe('T111, T112 销号、退回', () => {
  it('ends every term of its own and every task', () => {
    const file = aClosedIssue();
    expect(file.issue.clocks.filter((c) => c.status === 'running')).toEqual([]);
    expect(file.projection).toMatchObject({ tasks: [], open: false });
  });

  it('is done by another than the one who proposed it', () => {
    const file = aDoneIssue().does('allRounder', 'propose-closure', SUMMARY);
    expect(file.answer('allRounder', 'close', OPINION)).toBe('APPROVER_IS_PROPOSER');
    expect(file.answer('coordinator', 'close', OPINION)).toBe('accepted');
  });

  it.each([
    ['a serious issue', () => aDoneIssue({ serious: true })],
    [
      'a once listed issue',
      () => {
        const file = aListedIssue()
          .does('caseworker', 'declare-complete', { proof: ['照'] })
          .does('caseworker', 'district-verify', VERIFIED);
        file.does('reviewer', 'pass-look-back', SEEN).does('supervisor', 'release', { reason: '完成' });
        return file.does('approver', 'submit-feedback', ANSWER).does('coordinator', 'accept-feedback');
      },
    ],
  ])('%s is signed off by the city’s approver only', (_says, make) => {
    const file = make().does('approver', 'propose-closure', SUMMARY);
    expect(file.answer('coordinator', 'close', OPINION)).toBe('CITY_APPROVER_REQUIRED');
    expect(file.task('close')).toMatchObject({ role: 'city-approver' });
    expect(file.answer('cityApprover', 'close', OPINION)).toBe('accepted');
  });

  it('returned with a reason, it is open again', () => {
    const file = aDoneIssue()
      .does('approver', 'propose-closure', SUMMARY)
      .does('coordinator', 'return-closure', { reason: '佐证不全' });
    expect(file.issue.tracks.closure).toBe('open');
    expect(file.clock('closure-review')).toBeUndefined();
  });

  it('nothing more happens to a signed-off issue', () => {
    expect(aClosedIssue().answer('caseworker', 'report-progress', { progress: '又' })).toBe('ISSUE_CLOSED');
  });
});

describe('T113 重启', () => {
  it('opens it again as a rebound; the next order is a new round', () => {
    const file = aClosedIssue()
      .on('2024-09-02')
      .does('reviewer', 'reopen', { ground: 'false-data', reason: '数据造假' });
    expect(file.issue.tracks).toMatchObject({ closure: 'reopened', rectification: 'rebound' });
    expect(file.does('caseworker', 'order-again', { orderNo: '2', content: '改' }).issue.round).toBe(2);
  });

  it('is not done by a reviewer from the district, nor without a ground', () => {
    expect(aClosedIssue().answer('localReviewer', 'reopen', { ground: 'rebound', reason: '反弹' })).toBe(
      'REVIEWER_CONFLICT',
    );
    expect(aClosedIssue().answer('reviewer', 'reopen', { ground: 'mood', reason: '反弹' })).toBe('INPUT_INVALID');
  });
});
