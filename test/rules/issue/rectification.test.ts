import { describe, expect, it } from '@jest/globals';
import { mandatoryReasons, drawOf } from '#libs/domain/issue/rectification/look-back.js';
import {
  actor,
  aClosedIssue,
  aDoneIssue,
  anIssueReadyToAnswer,
  anOrderedIssue,
  anAssignedIssue,
  aRectifyingIssue,
  aTransferredIssue,
  aVerifiedIssue,
  CaseFile,
  HERE,
  SEEN,
  VERIFIED,
  worldWhere,
} from '#test/factories/index.js';

const PLAN = { measures: '封闭料场', responsible: '环保负责人', endDate: '2024-07-19' };
const PROOF = { proof: ['整改照片'] };
const ORDER = { orderNo: '责改 2', content: '再改' };

const reasons = (file: CaseFile): string[] =>
  mandatoryReasons(file.issue, { now: file.now, actor: actor('system'), aggregateId: file.id, world: file.world });
const declared = (file: CaseFile): CaseFile => file.does('caseworker', 'declare-complete', PROOF);

describe('T30–T34 责令改正、立行立改、整改方案', () => {
  it('the order stops the first-action term; so does the filing of a case', () => {
    expect(anOrderedIssue().clock('first-action')).toBeUndefined();
    expect(anAssignedIssue().does('caseworker', 'file-case', { caseNo: '1' }).clock('first-action')).toBeUndefined();
  });

  it('at once means three calendar days that do not roll past a weekend', () => {
    const file = anOrderedIssue({ transferred: '2024-06-20' })
      .on('2024-06-20')
      .does('caseworker', 'rectify-immediately');
    expect(file.clock('rectification')).toMatchObject({ rule: 'K9i', effective: '2024-06-23' });
  });

  it('a plan sets the end; an end on a rest day rolls to the next working day', () => {
    const file = anOrderedIssue().does('approver', 'set-rectification-plan', { ...PLAN, endDate: '2024-07-20' });
    expect(file.clock('rectification')).toMatchObject({ rule: 'K9', nominal: '2024-07-20', effective: '2024-07-22' });
  });

  it.each([
    ['yesterday', '2024-06-20'],
    ['more than 180 days from the order', '2024-12-19'],
    ['30 February', '2025-02-30'],
    ['“6月底前”', '6月底前'],
  ])('refuses an end date of %s', (_says, endDate) => {
    expect(anOrderedIssue().answer('caseworker', 'set-rectification-plan', { ...PLAN, endDate })).toBe('INPUT_INVALID');
  });

  it('progress is recorded without moving anything', () => {
    const file = aRectifyingIssue();
    const { tracks, clocks } = file.issue;
    file.does('caseworker', 'report-progress', { progress: '围挡已建' });
    expect([file.issue.tracks, file.issue.clocks]).toEqual([tracks, clocks]);
  });
});

describe('T35–T37 报完、核查: the district verifies what was declared', () => {
  it('the declaration is the measured end; the district verifies within five working days', () => {
    const file = declared(aRectifyingIssue().on('2024-07-19 23:58'));
    expect(file.last.data.facts['late']).toBe(false);
    expect(file.due('verification')).toBe('2024-07-26');
  });

  it('given it is declared after the term, it is accepted as late and the breach is on record', () => {
    const file = declared(aRectifyingIssue().on('2024-07-19 24:00'));
    expect(file.last.data.facts['late']).toBe(true);
    expect(file.issue.breaches).toContainEqual({
      clockId: 'rectification#1',
      key: 'rectification',
      legalDate: '2024-07-19',
    });
  });

  it.each([
    ['one officer alone', 'caseworker', 'caseworker'],
    ['an officer without certificate', 'caseworker', 'novice'],
    ['an officer of another district', 'caseworker', 'caseworkerNextDoor'],
    ['recorded by one without certificate', 'novice', 'colleague'],
  ])('is not verified by %s', (_says, by, secondOfficer) => {
    expect(declared(aRectifyingIssue()).answer(by, 'district-verify', { ...VERIFIED, secondOfficer })).toBe(
      'TWO_OFFICERS_REQUIRED',
    );
  });

  it('given the district rejects it, the term runs on from its old end: the declaration is void', () => {
    const file = declared(aRectifyingIssue())
      .on('2024-07-22')
      .does('approver', 'district-reject', { reason: '仍有裸露' });
    expect(file.issue.tracks.rectification).toBe('rework');
    expect(file.clock('rectification')).toMatchObject({
      id: 'rectification#2',
      effective: '2024-07-19',
      lapsed: false,
    });
    file.processCatchesUp();
    expect(file.issue.breaches).toContainEqual({
      clockId: 'rectification#2',
      key: 'rectification',
      legalDate: '2024-07-19',
    });
  });

  it('given the term was extended before, it resumes to the extended end', () => {
    const file = aRectifyingIssue().does('approver', 'ask-extension', {
      clock: 'rectification',
      days: 10,
      reason: '设备未到',
    });
    file.does('cityApprover', 'grant-extension');
    declared(file).does('approver', 'district-reject', { reason: '仍有裸露' });
    expect(file.due('rectification')).toBe('2024-07-29');
  });
});

describe('T38–T40 回头看: drawn by a repeatable draw, or mandatory', () => {
  it('the same issue in the same round is always drawn alike; a new round draws anew', () => {
    const { issue } = aVerifiedIssue();
    expect(drawOf(issue)).toBe(drawOf({ ...issue }));
    expect(drawOf(issue)).not.toBe(drawOf({ ...issue, round: 2 }));
    expect(drawOf(issue)).toBeGreaterThanOrEqual(0);
    expect(drawOf(issue)).toBeLessThan(1);
  });

  it('draws about three in ten of those it need not', () => {
    const { issue } = aVerifiedIssue();
    const drawn = Array.from({ length: 2_000 }, (_, n) => drawOf({ ...issue, id: `issue-${n}` })).filter(
      (d) => d < 0.3,
    ).length;
    expect(drawn / 2_000).toBeGreaterThan(0.26);
    expect(drawn / 2_000).toBeLessThan(0.34);
  });

  it.each<[string, () => CaseFile, string[]]>([
    ['an ordinary issue in time need not be drawn', () => aVerifiedIssue(), []],
    ['a serious one must', () => aVerifiedIssue({ serious: true }), ['serious']],
    ['a complained one must', () => aVerifiedIssue({ finding: { complained: true } }), ['complained']],
    [
      'an extended one must',
      () => {
        const file = aRectifyingIssue().does('approver', 'ask-extension', {
          clock: 'rectification',
          days: 10,
          reason: '设备',
        });
        return declared(file.does('cityApprover', 'grant-extension')).does('caseworker', 'district-verify', VERIFIED);
      },
      ['extended'],
    ],
    [
      'a late one must',
      () =>
        declared(
          aRectifyingIssue().on('2024-07-20').does('approver', 'submit-feedback', { rectificationText: '在改' }),
        ).does('caseworker', 'district-verify', VERIFIED),
      ['late'],
    ],
    [
      'one whose feedback is overdue must, whether or not the process noticed',
      () => aVerifiedIssue().on('2024-07-09'),
      ['late'],
    ],
    [
      'one that came back must',
      () =>
        declared(aVerifiedIssue().does('reviewer', 'fail-look-back', { failure: 'not-real', ...SEEN })).does(
          'caseworker',
          'district-verify',
          VERIFIED,
        ),
      ['late'],
    ],
  ])('%s', (_says, make, expected) => {
    expect(reasons(make())).toEqual(expected);
  });

  it('a drawn issue is a task of the reviewers; an undrawn one passes when the window ends', () => {
    const drawn = aVerifiedIssue({ serious: true }).does('system', 'draw-look-back');
    expect(drawn.task('look-back')).toMatchObject({ role: 'reviewer' });
    expect(drawn.on('2024-07-23').answer('system', 'pass-undrawn')).toBe('LOOK_BACK_ORDERED');
    expect(drawn.answer('system', 'draw-look-back')).toBe('ALREADY_DONE');
    const spared = undrawn();
    expect(spared.answer('system', 'pass-undrawn')).toBe('NOT_YET_DUE');
    expect(spared.answer('system', 'lapse', { clockId: 'look-back#1' })).toBe('NOT_YET_DUE');
    spared.on('2024-07-22 24:00');
    expect(spared.answer('system', 'lapse', { clockId: 'look-back#1' })).toBe('LAPSES_BY_ITS_OWN_ACT');
    spared.processCatchesUp();
    expect(spared.issue.tracks.rectification).toBe('city-reviewed');
    expect(spared.issue.breaches.filter((b) => b.key === 'look-back')).toEqual([]);
  });

  it('a drawn one that nobody reviews is the city’s breach, and still owed', () => {
    const file = aVerifiedIssue({ serious: true }).does('system', 'draw-look-back').on('2024-07-23').processCatchesUp();
    expect(file.issue.breaches).toContainEqual({ clockId: 'look-back#1', key: 'look-back', legalDate: '2024-07-22' });
    expect(file.answer('reviewer', 'pass-look-back', SEEN)).toBe('accepted');
  });

  it.each([
    ['comes from its district', 'localReviewer', (file: CaseFile) => file],
    [
      'comes from its district since yesterday',
      'reviewer',
      (file: CaseFile) => {
        file.world = worldWhere('reviewer', { homeDistrict: HERE });
        return file;
      },
    ],
  ])('nobody reviews who %s', (_says, who, change) => {
    expect(change(aVerifiedIssue()).answer(who, 'pass-look-back', SEEN)).toBe('REVIEWER_CONFLICT');
  });

  it('found wanting: rework to the old end, and a fact for the list', () => {
    const file = aVerifiedIssue()
      .on('2024-06-22')
      .does('reviewer', 'fail-look-back', { failure: 'not-strict', ...SEEN });
    expect(file.issue.tracks.rectification).toBe('rework');
    expect(file.clock('rectification')).toMatchObject({ rule: 'K9i', effective: '2024-06-24' });
    expect(file.does('system', 'propose-listing').issue.listing.proposal?.trigger).toBe('L2');
  });

  it('an unknown finding is refused', () => {
    expect(aVerifiedIssue().answer('reviewer', 'fail-look-back', { failure: 'ugly', ...SEEN })).toBe('INPUT_INVALID');
  });
});

describe('T41, T42 无法整改、无需整改', () => {
  it('impossible counts as done only when the closure order was carried out', () => {
    const file = aRectifyingIssue().does('approver', 'declare-impossible', { report: '府报 1' });
    expect(file.clock('rectification')).toBeUndefined();
    expect(file.task('closure-order')).toMatchObject({ role: 'district-approver' });
    file
      .does('approver', 'submit-feedback', { rectificationText: '已报政府关闭' })
      .does('coordinator', 'accept-feedback');
    expect(file.answer('approver', 'propose-closure', { summary: '关闭' })).toBe('OBLIGATIONS_OPEN');
    file.does('approver', 'record-closure-order', { proof: '关闭现场照片' });
    expect(file.answer('approver', 'record-closure-order', { proof: '又' })).toBe('ALREADY_DONE');
    expect(file.answer('approver', 'propose-closure', { summary: '关闭' })).toBe('accepted');
  });

  it('not needed: proposed by the district with proof, confirmed by the city', () => {
    const file = anIssueReadyToAnswer().does('approver', 'propose-waiver', { kind: 'demolished', proof: '拆除照片' });
    expect(file.answer('approver', 'propose-waiver', { kind: 'moved', proof: '照片' })).toBe('ALREADY_DONE');
    expect(file.task('decide-waiver')).toMatchObject({ role: 'coordinator' });
    expect(file.does('coordinator', 'confirm-waiver').issue.tracks.rectification).toBe('waived');
  });

  it('refused, the duty stays', () => {
    const file = anIssueReadyToAnswer()
      .does('approver', 'propose-waiver', { kind: 'moved', proof: '照片' })
      .does('coordinator', 'refuse-waiver', { reason: '仍在生产' });
    expect(file.issue.tracks.rectification).toBe('ordered');
    expect(file.answer('coordinator', 'confirm-waiver')).toBe('NO_WAIVER_PROPOSED');
  });

  it('an unknown kind is refused', () => {
    expect(anIssueReadyToAnswer().answer('approver', 'propose-waiver', { kind: 'tired', proof: '照片' })).toBe(
      'INPUT_INVALID',
    );
  });
});

describe('T43 反弹: a new round with its own terms', () => {
  it('after a rebound the correction is ordered again; the next look-back is mandatory', () => {
    const file = aDoneIssue()
      .on('2024-08-01')
      .does('reviewer', 'fail-look-back', { failure: 'rebound', ...SEEN });
    expect(file.issue.tracks.rectification).toBe('rebound');
    file.does('caseworker', 'order-again', ORDER).does('caseworker', 'rectify-immediately');
    expect(file.issue.round).toBe(2);
    expect(file.clock('rectification')).toMatchObject({ start: '2024-08-01', effective: '2024-08-04' });
    expect(reasons(declared(file).does('caseworker', 'district-verify', VERIFIED))).toContain('late');
  });

  it('given a rebound after sign-off and release from the list, the issue opens again, and may be listed again', () => {
    const file = aClosedIssue()
      .on('2024-09-02')
      .does('reviewer', 'fail-look-back', { failure: 'rebound', ...SEEN });
    expect(file.issue.tracks).toMatchObject({ closure: 'reopened', rectification: 'rebound' });
    expect(file.answer('system', 'propose-listing')).toBe('accepted');
  });

  it('has no meaning before a rebound', () => {
    expect(anOrderedIssue().answer('caseworker', 'order-again', ORDER)).toBe('WRONG_STAGE');
    expect(aTransferredIssue().answer('caseworker', 'rectify-immediately')).toBe('WRONG_STAGE');
  });
});

/** Verified and left out of the draw; ids are tried until one is. */
function undrawn(): CaseFile {
  for (let n = 0; n < 50; n += 1) {
    const file = aVerifiedIssue({ id: `issue-${n}` }).does('system', 'draw-look-back');
    if (file.issue.lookBackDrawn === false) return file;
  }
  throw new Error('every issue was drawn');
}
