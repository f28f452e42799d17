import { describe, expect, it } from '@jest/globals';
import {
  aListedIssue,
  anAnsweredIssue,
  anIssueReadyToAnswer,
  aProposedIssue,
  aRectifyingIssue,
  aTransferredIssue,
  aVerifiedIssue,
  ENTRY,
  HERE,
  SEEN,
  VERIFIED,
  worldWithPlan,
} from '#test/factories/index.js';

const RELEASED = { reason: '整改完成并经回头看通过' };
const PROOF = { proof: ['照片'] };
const rungsFired = (file: ReturnType<typeof aTransferredIssue>, clockId: string): unknown[] =>
  file.events
    .filter((e) => e.type === 'rung-fired')
    .map((e) => e.data.facts['rung'] as { clockId: string; rungId: string })
    .filter((r) => r.clockId === clockId)
    .map((r) => r.rungId);

describe('T100 提醒: each rung once, in order, also after an outage', () => {
  it('fires five, three and one day before the end, and after it', () => {
    const file = anIssueReadyToAnswer().on('2024-07-11 09:00').processCatchesUp();
    expect(rungsFired(file, 'feedback#1')).toEqual(['T-5', 'T-3', 'T-1', 'T+1', 'T+3']);
    expect(file.clock('feedback')?.lapsed).toBe(true);
  });

  it('is neither early, nor out of order, nor twice', () => {
    const file = anIssueReadyToAnswer().on('2024-07-03 08:59');
    const rung = (rungId: string) => file.answer('system', 'fire-rung', { clockId: 'feedback#1', rungId });
    expect(rung('T-5')).toBe('NOT_YET_DUE');
    file.on('2024-07-05 09:00');
    expect(rung('T-3')).toBe('EARLIER_RUNG_OPEN');
    file.does('system', 'fire-rung', { clockId: 'feedback#1', rungId: 'T-5' });
    expect(rung('T-5')).toBe('ALREADY_DONE');
    expect(rung('T-9')).toBe('ALREADY_DONE');
    expect(file.answer('system', 'fire-rung', { clockId: 'feedback#9', rungId: 'T-5' })).toBe('CLOCK_NOT_RUNNING');
  });

  it('a lapse is recorded once, with its legal date, however late', () => {
    const file = anIssueReadyToAnswer().on('2024-07-08 23:59');
    expect(file.answer('system', 'lapse', { clockId: 'feedback#1' })).toBe('NOT_YET_DUE');
    file.on('2024-09-01').does('system', 'lapse', { clockId: 'feedback#1' });
    expect(file.issue.breaches.at(-1)).toEqual({ clockId: 'feedback#1', key: 'feedback', legalDate: '2024-07-08' });
    expect(file.answer('system', 'lapse', { clockId: 'feedback#1' })).toBe('ALREADY_DONE');
    expect(file.answer('system', 'lapse', { clockId: 'nothing' })).toBe('CLOCK_NOT_RUNNING');
  });

  it('a late feedback alone is no ground for the list', () => {
    const file = anIssueReadyToAnswer().on('2024-08-30').processCatchesUp();
    expect(file.answer('supervisor', 'propose-listing')).toBe('NO_LISTING_GROUND');
  });
});

describe('T101 督办函: a letter with an answer date', () => {
  const LETTER = { letterNo: '督办 1', content: '请尽快反馈' };

  it('is answered within five working days; one letter at a time', () => {
    const file = aTransferredIssue().does('chief', 'urge', LETTER);
    expect(file.due('urge-answer')).toBe('2024-06-28');
    expect(file.answer('supervisor', 'urge', LETTER)).toBe('URGE_PENDING');
    expect(file.task('answer-urge')).toMatchObject({ role: 'district-approver', unit: HERE });
    file.does('approver', 'answer-urge', { answer: '已加快' });
    expect(file.answer('approver', 'answer-urge', { answer: '又' })).toBe('NO_URGE');
  });

  it('is sent by the city’s leaders, not by the district’s own', () => {
    expect(aTransferredIssue().answer('districtChief', 'urge', LETTER)).toBe('ROLE_NOT_ALLOWED');
  });
});

describe('T102 建议纳入清单: rectification late, or not strict, real, in place', () => {
  it('L1: the term passed and it is not declared', () => {
    const file = aRectifyingIssue().on('2024-07-19 23:59');
    expect(file.answer('system', 'propose-listing')).toBe('NO_LISTING_GROUND');
    file.on('2024-07-19 24:00').does('system', 'propose-listing');
    expect(file.issue.listing.proposal).toMatchObject({ trigger: 'L1', by: 'system' });
    expect(file.answer('system', 'propose-listing')).toBe('ALREADY_DONE');
    expect(file.due('listing-hearing')).toBe('2024-07-23');
  });

  it('L3: repeated returns, only where the plan says so', () => {
    const back = { reasons: ['incomplete'], missingText: '照片' };
    const world = worldWithPlan((p) => ({ listing: { ...p.listing, triggers: ['L1', 'L2', 'L3'], returnsForL3: 1 } }));
    expect(anAnsweredIssue().does('coordinator', 'return-feedback', back).answer('system', 'propose-listing')).toBe(
      'NO_LISTING_GROUND',
    );
    const file = anAnsweredIssue({ world })
      .does('coordinator', 'return-feedback', back)
      .does('system', 'propose-listing');
    expect(file.issue.listing.proposal?.trigger).toBe('L3');
  });

  it('what was rejected is not proposed again for the same failure, but for the next', () => {
    const file = aProposedIssue().does('supervisor', 'reject-listing', { reason: '情节轻微' });
    expect(file.answer('system', 'propose-listing')).toBe('NO_LISTING_GROUND');
    file.does('caseworker', 'declare-complete', PROOF).does('caseworker', 'district-verify', VERIFIED);
    file.does('reviewer', 'fail-look-back', { failure: 'not-real', ...SEEN });
    expect(file.answer('system', 'propose-listing')).toBe('accepted');
  });

  it('a false declaration does not wipe the lateness out: rejected by the district, it is proposed again', () => {
    const file = aRectifyingIssue()
      .on('2024-07-22')
      .does('system', 'propose-listing')
      .does('caseworker', 'declare-complete', PROOF);
    file
      .does('supervisor', 'reject-listing', { reason: '已报完成' })
      .does('approver', 'district-reject', { reason: '仍有裸露' });
    expect(file.answer('system', 'propose-listing')).toBe('accepted');
  });
});

describe('T103 纳入清单: a decision by a person, the district heard, the fact still true', () => {
  it('waits for the district’s comment or the end of the two working days', () => {
    const file = aProposedIssue();
    expect(file.answer('supervisor', 'enter-list', ENTRY)).toBe('DISTRICT_NOT_HEARD');
    expect(
      file.does('approver', 'comment-on-listing', { comment: '加快' }).answer('supervisor', 'enter-list', ENTRY),
    ).toBe('accepted');
    expect(file.answer('approver', 'comment-on-listing', { comment: '又' })).toBe('ALREADY_DONE');
    const silent = aProposedIssue().on('2024-06-25 24:00');
    expect(silent.answer('supervisor', 'enter-list', ENTRY)).toBe('accepted');
    expect(silent.processCatchesUp().answer('supervisor', 'enter-list', ENTRY)).toBe('accepted');
    expect(silent.issue.breaches.filter((b) => b.key === 'listing-hearing')).toEqual([]);
  });

  it('given the process proposes it at midnight while the declaration came at 23:58, it is not listed', () => {
    const file = aRectifyingIssue()
      .on('2024-07-19 23:58')
      .does('caseworker', 'declare-complete', PROOF)
      .on('2024-07-19 24:00');
    expect(file.answer('system', 'propose-listing')).toBe('NO_LISTING_GROUND');
  });

  it('given it is declared after the proposal, the ground is gone and the proposal is rejected', () => {
    const file = aRectifyingIssue()
      .on('2024-07-22')
      .does('system', 'propose-listing')
      .does('caseworker', 'declare-complete', PROOF)
      .on('2024-07-25');
    expect(file.answer('supervisor', 'enter-list', ENTRY)).toBe('LISTING_GROUND_GONE');
    expect(file.does('supervisor', 'reject-listing', { reason: '已报完成' }).issue.listing.proposal).toBeNull();
    expect(file.answer('supervisor', 'reject-listing', { reason: '又' })).toBe('NO_LISTING_PROPOSED');
  });

  it('given an extension asked in time is granted after the proposal, the rectification is no longer late', () => {
    const file = aRectifyingIssue()
      .on('2024-07-19 23:59')
      .does('approver', 'ask-extension', { clock: 'rectification', days: 10, reason: '设备' });
    file
      .on('2024-07-22')
      .does('system', 'propose-listing')
      .does('cityApprover', 'grant-extension')
      .does('approver', 'comment-on-listing', { comment: '已延期' });
    expect(file.answer('supervisor', 'enter-list', ENTRY)).toBe('LISTING_GROUND_GONE');
  });

  it('who proposed it by hand does not decide on it', () => {
    const file = aRectifyingIssue()
      .on('2024-07-22')
      .does('supervisor', 'propose-listing')
      .does('approver', 'comment-on-listing', { comment: '加快' });
    expect(file.answer('supervisor', 'enter-list', ENTRY)).toBe('APPROVER_IS_PROPOSER');
    expect(file.answer('supervisor', 'reject-listing', { reason: '无' })).toBe('APPROVER_IS_PROPOSER');
    expect(file.answer('otherSupervisor', 'enter-list', ENTRY)).toBe('accepted');
  });

  it.each([
    ['no points', { centiPoints: 0 }],
    ['parts of a hundredth', { centiPoints: 1.5 }],
    ['more than a hundred points', { centiPoints: 10_001 }],
    ['no entry number', { entryNo: '' }],
  ])('refuses %s', (_says, change) => {
    const file = aProposedIssue().does('approver', 'comment-on-listing', { comment: '加快' });
    expect(file.answer('supervisor', 'enter-list', { ...ENTRY, ...change })).toBe('INPUT_INVALID');
  });

  it('writes the score beside the entry', () => {
    const { issue } = aListedIssue();
    expect(issue.tracks.supervision).toBe('listed');
    expect(issue.listing).toMatchObject({
      entryNo: ENTRY.entryNo,
      scores: [{ id: 'S1', centiPoints: 200, reversalOf: null }],
    });
  });
});

describe('T104, T105 提级督办、解除: until the rectification is done', () => {
  it('a raised issue reports every ten working days, counted from the legal end when a report is missed', () => {
    const file = aListedIssue().does('chief', 'raise', { responsible: '分管副局长' });
    expect(file.due('raised-report')).toBe('2024-07-05');
    file.on('2024-07-10').processCatchesUp();
    expect(file.clock('raised-report')).toMatchObject({ start: '2024-07-05', effective: '2024-07-19' });
    file.does('approver', 'report-raised', { report: '进展' });
    expect(file.clock('raised-report')).toMatchObject({ start: '2024-07-10', effective: '2024-07-24' });
  });

  it('is released only when the look-back has passed; the points stay', () => {
    const file = aListedIssue().does('chief', 'raise', { responsible: '分管副局长' });
    expect(file.answer('supervisor', 'release', RELEASED)).toBe('RECTIFICATION_NOT_DONE');
    file
      .does('caseworker', 'declare-complete', PROOF)
      .does('caseworker', 'district-verify', VERIFIED)
      .does('reviewer', 'pass-look-back', SEEN);
    file.does('supervisor', 'release', RELEASED);
    expect(file.issue.tracks.supervision).toBe('released');
    expect(file.clock('raised-report')).toBeUndefined();
    expect(file.issue.listing.scores).toHaveLength(1);
  });
});

describe('T106 扣分申诉: a reversal is a new, opposite entry', () => {
  it('is lodged within five working days; reversed, both entries stay readable', () => {
    const file = aListedIssue();
    expect(file.due('score-appeal')).toBe('2024-06-28');
    file.does('approver', 'contest-score', { scoreId: 'S1', reason: '非本区责任' });
    expect(file.answer('approver', 'contest-score', { scoreId: 'S1', reason: '又' })).toBe('CONTEST_PENDING');
    file.does('supervisor', 'decide-contest', { reverse: true, reason: '成立' });
    expect(file.issue.listing.scores.map((s) => [s.id, s.centiPoints, s.reversalOf])).toEqual([
      ['S1', 200, null],
      ['S2', -200, 'S1'],
    ]);
    expect(file.answer('supervisor', 'decide-contest', { reverse: true, reason: '又' })).toBe('NO_CONTEST');
  });

  it('refused, the deduction stands', () => {
    const file = aListedIssue().does('approver', 'contest-score', { scoreId: 'S1', reason: '非本区责任' });
    expect(
      file.does('supervisor', 'decide-contest', { reverse: false, reason: '不成立' }).issue.listing.scores,
    ).toHaveLength(1);
  });

  it('is too late after the term, and its passing unused is nobody’s breach', () => {
    const file = aListedIssue().on('2024-06-28 24:00');
    expect(file.answer('approver', 'contest-score', { scoreId: 'S1', reason: '迟' })).toBe('APPEAL_TERM_OVER');
    file.processCatchesUp();
    expect(file.answer('approver', 'contest-score', { scoreId: 'S1', reason: '迟' })).toBe('APPEAL_TERM_OVER');
    expect(file.issue.breaches.filter((b) => b.key === 'score-appeal')).toEqual([]);
  });

  it('needs a deduction', () => {
    expect(aVerifiedIssue().answer('approver', 'contest-score', { scoreId: 'S1', reason: '无' })).toBe('NO_SCORE');
    expect(aListedIssue().answer('approver', 'contest-score', { scoreId: 'S7', reason: '无' })).toBe('INPUT_INVALID');
  });
});
