import { describe, expect, it } from '@jest/globals';
import {
  aClassifiedIssue,
  anApprovedIssue,
  anAssignedIssue,
  anIssueReadyToAnswer,
  aRecord,
  aRegisteredIssue,
  aRectifyingIssue,
  aTransferredIssue,
  CaseFile,
  HERE,
  NEXT,
  worldWhere,
  worldWithPlan,
} from '#test/factories/index.js';

const fromReceipt = worldWithPlan((p) => ({ feedback: { ...p.feedback, startEvent: 'received' } }));
const CREW = { caseworkers: ['caseworker', 'colleague'] };
const LETTER = { letterNo: '渝环执法函〔2024〕1号' };
const WRONG_FACTS = { ground: 'wrong-facts', reason: '点位已于五月拆除', evidence: ['照片'] };

describe('T1 登记: two officers of other districts put facts and evidence on record', () => {
  it('gives a number and starts the classification term of three working days', () => {
    const file = aRegisteredIssue();
    expect(file.issue.tracks.custody).toBe('registered');
    expect(file.issue.number).toBe('YD-2024-0001');
    expect(file.due('classification')).toBe('2024-06-25');
  });

  it.each([
    ['one officer is too few', { inspectors: ['inspector'] }, 'TWO_OFFICERS_REQUIRED'],
    ['the same officer twice is one', { inspectors: ['inspector', 'inspector'] }, 'TWO_OFFICERS_REQUIRED'],
    [
      'an officer without certificate does not count',
      { inspectors: ['inspector', 'trainee'] },
      'OFFICER_NOT_CERTIFIED',
    ],
    ['nobody inspects the home district', { inspectors: ['inspector', 'local'] }, 'HOME_DISTRICT_CONFLICT'],
    ['without evidence there is no record', { evidence: [] }, 'INPUT_INVALID'],
    ['blank evidence is no evidence', { evidence: ['  '] }, 'INPUT_INVALID'],
    ['an unknown content kind is refused', { contentKinds: ['12'] }, 'INPUT_INVALID'],
    ['an unknown object kind is refused', { objectKind: '9' }, 'INPUT_INVALID'],
    ['an unknown source is refused', { source: 'rumour' }, 'INPUT_INVALID'],
    ['an unknown district is refused', { district: '999999' }, 'INPUT_INVALID'],
    ['an unknown plan is refused', { planId: 'none' }, 'INPUT_INVALID'],
    ['tomorrow is no day of discovery', { discoveredOn: '2024-06-21' }, 'INPUT_INVALID'],
    ['30 February does not exist', { discoveredOn: '2024-02-30' }, 'INPUT_INVALID'],
    ['a day in words is not a date', { discoveredOn: '6月底前' }, 'INPUT_INVALID'],
  ])('%s', (_says, change, code) => {
    const file = new CaseFile().on('2024-06-20');
    expect(file.answer('inspector', 'register', aRecord({ discoveredOn: '2024-06-20', ...change }))).toBe(code);
  });

  it('is refused to someone who comes from the inspected district, even when two others inspected', () => {
    expect(new CaseFile().on('2024-06-20').answer('local', 'register', aRecord())).toBe('HOME_DISTRICT_CONFLICT');
  });

  it('is refused for an issue that exists', () => {
    expect(aRegisteredIssue().answer('inspector', 'register', aRecord())).toBe('WRONG_STAGE');
  });

  it('given a change of an officer’s home district in mid-round, the officer may not go on with this issue', () => {
    const file = aRegisteredIssue();
    expect(file.answer('inspector', 'order-correction', { orderNo: '1', content: '改' })).toBe('accepted');
    file.world = worldWhere('inspector', { homeDistrict: HERE });
    expect(file.answer('inspector', 'order-correction', { orderNo: '1', content: '改' })).toBe(
      'HOME_DISTRICT_CONFLICT',
    );
  });
});

describe('T2 并案、作废: a duplicate lives on in its target', () => {
  const target = { id: 'issue-2', open: true, district: HERE, enterprise: '某水泥有限公司', number: 'YD-2024-0002' };

  it('merges into an open issue of the same enterprise and ends all its own terms', () => {
    const file = aTransferredIssue()
      .knows(target)
      .does('coordinator', 'void', { reason: '重复', mergedInto: 'issue-2' });
    expect(file.issue.mergedInto).toBe('issue-2');
    expect(file.issue.tracks).toMatchObject({ custody: 'void', feedback: 'not-due', closure: 'cancelled' });
    expect(file.issue.clocks.filter((c) => c.status === 'running')).toEqual([]);
    expect(file.projection.tasks).toEqual([]);
  });

  it('hands its evidence to the target once', () => {
    const other = aTransferredIssue({ id: 'issue-2' }).does('system', 'absorb', {
      source: 'issue-1',
      evidence: ['照片 9'],
    });
    expect(other.issue.finding.evidence).toEqual(['照片 1', '并案 issue-1', '照片 9']);
    expect(other.answer('system', 'absorb', { source: 'issue-1', evidence: ['照片 9'] })).toBe('ALREADY_DONE');
  });

  it.each([
    ['a target that nobody knows', {}, 'issue-9'],
    ['itself', {}, 'issue-1'],
    ['a signed-off issue', { open: false }, 'issue-2'],
    ['an issue of another enterprise', { enterprise: '别家' }, 'issue-2'],
  ])('is refused for %s', (_says, change, mergedInto) => {
    const file = aRegisteredIssue().knows({ ...target, ...change });
    expect(file.answer('coordinator', 'void', { reason: '重复', mergedInto })).toBe('INPUT_INVALID');
  });

  it('is too late once the district works on it or a case is filed', () => {
    expect(anAssignedIssue().answer('coordinator', 'void', { reason: '误登' })).toBe('WRONG_STAGE');
  });

  it('leaves nothing to be done on a void issue', () => {
    const file = aRegisteredIssue().does('coordinator', 'void', { reason: '误登' });
    expect(file.answer('teamLeader', 'classify', { severity: 'general', competence: 'district' })).toBe('ISSUE_VOID');
  });
});

describe('T3 定性: severity and competence by the plan’s tables', () => {
  it('stops the classification term', () => {
    const file = aClassifiedIssue();
    expect(file.issue.tracks.custody).toBe('classified');
    expect(file.clock('classification')).toBeUndefined();
  });

  it.each([
    [
      'calling an exceedance general needs a reason',
      '4',
      { severity: 'general', competence: 'district' },
      'OVERRIDE_NEEDS_REASON',
    ],
    [
      'with a reason it may be general',
      '4',
      { severity: 'general', competence: 'district', overrideReason: '瞬时超标' },
      'accepted',
    ],
    [
      'site dust belongs to the housing authority; keeping it needs a reason',
      '9',
      { severity: 'serious', competence: 'city' },
      'OVERRIDE_NEEDS_REASON',
    ],
    ['site dust goes to the competent body', '9', { severity: 'serious', competence: 'other' }, 'accepted'],
    [
      'giving an exceedance away needs a reason',
      '4',
      { severity: 'serious', competence: 'other' },
      'OVERRIDE_NEEDS_REASON',
    ],
    [
      'a problem of no named kind may belong to another body',
      '99',
      { severity: 'general', competence: 'other' },
      'accepted',
    ],
    ['there is no third severity', '99', { severity: 'grave', competence: 'district' }, 'INPUT_INVALID'],
    ['there is no fourth competence', '99', { severity: 'general', competence: 'nobody' }, 'INPUT_INVALID'],
  ])('%s', (_says, kind, input, code) => {
    expect(aRegisteredIssue({ finding: { contentKinds: [kind] } }).answer('teamLeader', 'classify', input)).toBe(code);
  });

  it('given it comes after three working days, it is accepted and the delay is the city’s, on record', () => {
    const file = aRegisteredIssue()
      .on('2024-06-27')
      .does('teamLeader', 'classify', { severity: 'general', competence: 'district' });
    expect(file.issue.breaches).toEqual([
      { clockId: 'classification#1', key: 'classification', legalDate: '2024-06-25' },
    ]);
  });
});

describe('T4, T5, T6 routing', () => {
  it('a serious issue is handled by the city; its filing term is the city’s own', () => {
    const file = aClassifiedIssue({ serious: true }).does('teamLeader', 'handle-directly');
    expect(file.clock('penalty-question')).toMatchObject({ owner: 'city' });
    expect(file.projection.clocks.find((c) => c.key === 'penalty-question')?.unit).toBe('city');
    expect(file.clock('penalty-question')?.rungs.flatMap((r) => r.to)).not.toContain('caseworker');
  });

  it('a general issue is not handled directly, a serious one not put on the list', () => {
    expect(aClassifiedIssue().answer('teamLeader', 'handle-directly')).toBe('NOT_SERIOUS');
    expect(aClassifiedIssue({ serious: true }).answer('coordinator', 'put-on-list')).toBe('SERIOUS_NOT_LISTED');
  });

  it('whoever put it on the list does not approve the transfer', () => {
    const file = aClassifiedIssue().does('allRounder', 'put-on-list');
    expect(file.answer('allRounder', 'approve-transfer')).toBe('APPROVER_IS_PROPOSER');
    expect(file.answer('cityApprover', 'approve-transfer')).toBe('accepted');
  });

  it('before the letter the district can do nothing, and hears nothing', () => {
    const file = anApprovedIssue({ serious: true });
    expect(file.answer('caseworker', 'order-correction', { orderNo: '1', content: '改' })).toBe('NOT_TRANSFERRED');
    expect(file.projection.columns['visible_to']).toBeNull();
    expect(file.projection.tasks.every((t) => t.unit === 'city')).toBe(true);
  });
});

describe('T7 移交: the letter reaches the district, and the fifteen days begin', () => {
  it('given delivery on Friday 2024-06-21, feedback is due on Monday 2024-07-08: the fifteenth day is a Saturday', () => {
    const file = aTransferredIssue();
    expect(file.clock('feedback')).toMatchObject({
      start: '2024-06-21',
      nominal: '2024-07-06',
      effective: '2024-07-08',
    });
    expect(file.due('receipt')).toBe('2024-06-25');
  });

  it('counts from the day of delivery when that was recorded later', () => {
    const file = anApprovedIssue()
      .on('2024-06-24')
      .does('coordinator', 'transfer', { ...LETTER, deliveredOn: '2024-06-21' });
    expect(file.due('feedback')).toBe('2024-07-08');
  });

  it.each([
    ['tomorrow', '2024-06-22'],
    ['before the discovery', '2024-06-19'],
    ['31 June', '2024-06-31'],
  ])('refuses delivery on %s', (_says, deliveredOn) => {
    expect(
      anApprovedIssue()
        .on('2024-06-21')
        .answer('coordinator', 'transfer', { ...LETTER, deliveredOn }),
    ).toBe('INPUT_INVALID');
  });

  it('copies the plan’s parameters, so that a later change of the plan moves no running term', () => {
    const file = aTransferredIssue();
    file.world = worldWithPlan((p) => ({ clocks: { ...p.clocks, rework: { ...p.clocks.rework, n: 1 } } }));
    file
      .does('liaison', 'receive')
      .does('liaison', 'assign', CREW)
      .does('caseworker', 'order-correction', { orderNo: '1', content: '改' });
    file
      .does('caseworker', 'decline-case', { reasonCode: 'other', explanation: '另案' })
      .does('approver', 'submit-feedback', { rectificationText: '在改' });
    file.does('coordinator', 'return-feedback', { reasons: ['incomplete'], missingText: '照片' });
    expect(file.due('rework')).toBe('2024-06-28');
  });

  it('given it was rectified on the spot before the transfer, the district verifies within five working days of the letter', () => {
    const file = aClassifiedIssue()
      .does('inspector', 'order-correction', { orderNo: '1', content: '改' })
      .does('inspector', 'rectify-immediately')
      .does('inspector', 'declare-complete', { proof: ['照片'] });
    expect(file.clock('verification')).toBeUndefined();
    file
      .does('coordinator', 'put-on-list')
      .does('cityApprover', 'approve-transfer')
      .on('2024-06-28')
      .does('coordinator', 'transfer', LETTER);
    expect(file.due('verification')).toBe('2024-07-05');
  });

  it('given an immediate rectification begun before the transfer, the district has its three days from the letter and is not late before it', () => {
    const file = aClassifiedIssue()
      .does('inspector', 'order-correction', { orderNo: '1', content: '改' })
      .does('inspector', 'rectify-immediately');
    expect(file.clock('rectification')).toMatchObject({ owner: 'city', effective: '2024-06-23' });
    file
      .does('coordinator', 'put-on-list')
      .does('cityApprover', 'approve-transfer')
      .on('2024-06-28')
      .processCatchesUp()
      .does('coordinator', 'transfer', LETTER);
    expect(file.clock('rectification')).toMatchObject({ owner: 'district', effective: '2024-07-01' });
    expect(file.answer('system', 'propose-listing')).toBe('NO_LISTING_GROUND');
  });
});

describe('T8 移送有权部门: another authority is competent', () => {
  const BODY = { body: '住房城乡建设部门', reason: '工地扬尘由住建部门监管' };
  const dust = () =>
    aRegisteredIssue({ finding: { contentKinds: ['9'] } }).does('teamLeader', 'classify', {
      severity: 'serious',
      competence: 'other',
    });

  it('given site dust moved to the housing authority that never answers, the follow-up starts again and again, with legal dates', () => {
    const file = dust().does('coordinator', 'move-out', BODY);
    expect(file.due('moved-out')).toBe('2024-07-22');
    file.on('2024-09-30').processCatchesUp();
    expect(file.issue.breaches.map((b) => b.legalDate)).toEqual(['2024-07-22', '2024-08-21', '2024-09-20']);
    expect(file.clock('moved-out')).toMatchObject({ start: '2024-09-20' });
    expect(file.task('moved-out-answer')).toBeDefined();
  });

  it('is signed off on the body’s answer', () => {
    const file = dust()
      .does('coordinator', 'move-out', BODY)
      .does('coordinator', 'record-moved-out-answer', { answer: '已处罚' });
    expect(file.answer('coordinator', 'record-moved-out-answer', { answer: '又答' })).toBe('ALREADY_ANSWERED');
    file.does('coordinator', 'propose-closure', { summary: '有权部门已处理' });
    expect(file.answer('coordinator', 'close', { opinion: '同意' })).toBe('APPROVER_IS_PROPOSER');
    expect(file.does('cityApprover', 'close', { opinion: '同意' }).issue.tracks.closure).toBe('closed');
  });

  it('frees the district of the fifteen days, and ends its work', () => {
    const file = anAssignedIssue()
      .does('caseworker', 'order-correction', { orderNo: '1', content: '改' })
      .does('approver', 'move-out', BODY);
    expect(file.clock('feedback')).toBeUndefined();
    expect(file.issue.tracks.feedback).toBe('not-due');
    expect(file.answer('caseworker', 'rectify-immediately')).toBe('WRONG_STAGE');
  });

  it('is no way out of a proposal for the inspection list', () => {
    const file = aRectifyingIssue({}, '2024-06-28')
      .on('2024-07-01')
      .processCatchesUp()
      .does('system', 'propose-listing');
    expect(file.answer('approver', 'move-out', BODY)).toBe('WRONG_STAGE');
    const again = anIssueReadyToAnswer()
      .does('caseworker', 'rectify-immediately')
      .does('caseworker', 'declare-complete', { proof: ['照'] });
    again.does('caseworker', 'district-verify', { method: '现场', finding: '好', secondOfficer: 'colleague' });
    again
      .does('reviewer', 'fail-look-back', { failure: 'rebound', finding: '复发', evidence: ['照'] })
      .does('system', 'propose-listing');
    again.does('caseworker', 'order-again', { orderNo: '2', content: '再改' });
    expect(again.answer('approver', 'move-out', BODY)).toBe('LISTING_PENDING');
  });
});

describe('T9, T10 签收: signed for, or deemed received', () => {
  it('a signature stops the receipt term and keeps time and person', () => {
    const file = aTransferredIssue().on('2024-06-24 10:00').does('liaison', 'receive');
    expect(file.issue.tracks.custody).toBe('received');
    expect(file.last).toMatchObject({ actor: 'liaison', at: Date.parse('2024-06-24T10:00:00+08:00') });
    expect(file.clock('receipt')).toBeUndefined();
  });

  it('is not deemed before the second working day has ended', () => {
    expect(aTransferredIssue().on('2024-06-25 23:59').answer('system', 'deem-received')).toBe('NOT_YET_DUE');
  });

  it('given nobody signs, it is deemed received after working day 2; the approver hears of it', () => {
    const file = aTransferredIssue().on('2024-06-25 24:00').does('system', 'deem-received');
    expect(file.issue.tracks.custody).toBe('deemed-received');
    expect(file.issue.breaches).toEqual([{ clockId: 'receipt#1', key: 'receipt', legalDate: '2024-06-25' }]);
    expect(file.heard).toEqual([`district-approver@${HERE}`]);
  });

  it('given the district signs after day 15, receipt was deemed on working day 2 and the feedback is late all the same', () => {
    const file = aTransferredIssue().on('2024-07-10').processCatchesUp();
    expect(file.answer('liaison', 'receive')).toBe('WRONG_STAGE');
    file.does('liaison', 'assign', CREW).does('caseworker', 'order-correction', { orderNo: '1', content: '改' });
    file
      .does('caseworker', 'decline-case', { reasonCode: 'other', explanation: '另案' })
      .does('approver', 'submit-feedback', { rectificationText: '在改' });
    expect(file.issue.submissions[0]?.daysLate).toBe(2);
    expect(file.issue.breaches.map((b) => `${b.key} ${b.legalDate}`)).toEqual([
      'receipt 2024-06-25',
      'feedback 2024-07-08',
    ]);
  });

  it('given the process was down and somebody signs late, the late receipt is on record all the same', () => {
    const file = aTransferredIssue().on('2024-06-28').does('liaison', 'receive');
    expect(file.issue.breaches).toEqual([{ clockId: 'receipt#1', key: 'receipt', legalDate: '2024-06-25' }]);
  });

  it('under a plan that counts from receipt, the fifteen days begin with the signature', () => {
    const file = aTransferredIssue({ world: fromReceipt });
    expect(file.clock('feedback')).toBeUndefined();
    expect(file.on('2024-06-24').does('liaison', 'receive').clock('feedback')?.start).toBe('2024-06-24');
  });

  it('under such a plan, neither a late signature nor a process that was down lengthens them: they begin when receipt was due', () => {
    expect(
      aTransferredIssue({ world: fromReceipt }).on('2024-07-03').does('liaison', 'receive').clock('feedback')?.start,
    ).toBe('2024-06-25');
    expect(
      aTransferredIssue({ world: fromReceipt }).on('2024-07-03').does('system', 'deem-received').clock('feedback')
        ?.start,
    ).toBe('2024-06-25');
  });
});

describe('T11–T13 异议: the district objects; the fifteen days run on', () => {
  it('stops nothing but the receipt term: whoever objects has the letter', () => {
    const file = aTransferredIssue().does('liaison', 'object', WRONG_FACTS);
    expect(file.due('feedback')).toBe('2024-07-08');
    expect(file.due('objection')).toBe('2024-06-26');
    expect(file.clock('receipt')).toBeUndefined();
  });

  it('given an objection on day 14 and its rejection on day 16, the term is not lengthened', () => {
    const file = anAssignedIssue().on('2024-07-05').does('approver', 'object', WRONG_FACTS);
    file.on('2024-07-09').processCatchesUp().does('coordinator', 'reject-objection', { reason: '现场影像清楚' });
    expect(file.clock('feedback')).toMatchObject({ id: 'feedback#1', effective: '2024-07-08', lapsed: true });
    expect(file.issue.tracks.custody).toBe('assigned');
  });

  it('gives the days between lodging and decision back where the plan says so, by a new clock', () => {
    const world = worldWithPlan(() => ({ objection: { givesDaysBack: true } }));
    const file = anAssignedIssue({ world }).on('2024-07-01').does('approver', 'object', WRONG_FACTS);
    file.on('2024-07-03').does('coordinator', 'reject-objection', { reason: '现场影像清楚' });
    expect(file.clock('feedback')).toMatchObject({
      id: 'feedback#2',
      nominal: '2024-07-08',
      effective: '2024-07-08',
      extensions: [{ n: 2, unit: 'CAL' }],
    });
    expect(file.issue.clocks.find((c) => c.id === 'feedback#1')).toMatchObject({
      status: 'superseded',
      nominal: '2024-07-06',
    });
  });

  it('gives nothing back for an objection lodged after the term', () => {
    const world = worldWithPlan(() => ({ objection: { givesDaysBack: true } }));
    const file = anAssignedIssue({ world }).on('2024-07-09').does('approver', 'object', WRONG_FACTS);
    file.on('2024-07-11').does('coordinator', 'reject-objection', { reason: '现场影像清楚' });
    expect(file.clock('feedback')?.id).toBe('feedback#1');
  });

  it('may be lodged once on each ground', () => {
    const file = anAssignedIssue()
      .does('approver', 'object', WRONG_FACTS)
      .does('coordinator', 'reject-objection', { reason: '清楚' });
    expect(file.answer('approver', 'object', WRONG_FACTS)).toBe('OBJECTION_REPEATED');
    expect(file.answer('approver', 'object', { ...WRONG_FACTS, ground: 'wrong-district' })).toBe('accepted');
  });

  it('upheld: the fifteen days are cancelled, and the right district starts with a clean sheet', () => {
    const file = anAssignedIssue().does('liaison', 'object', { ...WRONG_FACTS, ground: 'wrong-district' });
    file.does('coordinator', 'accept-objection', { outcome: 'reroute', reason: '属大渡口', district: NEXT });
    expect(file.issue.tracks).toMatchObject({ custody: 'classified', feedback: 'not-due' });
    expect(file.issue.clocks.filter((c) => c.status === 'running' && c.owner === 'district')).toEqual([]);
    expect(file.heard).toEqual([`liaison@${HERE}`, `district-approver@${HERE}`]);
    expect(file.answer('liaison', 'object', WRONG_FACTS)).toBe('OTHER_DISTRICT');
    file
      .on('2024-07-01')
      .does('coordinator', 'put-on-list')
      .does('cityApprover', 'approve-transfer')
      .does('coordinator', 'transfer', LETTER);
    expect(file.due('feedback')).toBe('2024-07-16');
    expect(file.does('liaisonNextDoor', 'receive').issue.tracks.custody).toBe('received');
  });

  it('upheld in the middle of the work: the old district’s rectification term falls away, the next district gets its own', () => {
    const file = aRectifyingIssue()
      .does('approver', 'object', WRONG_FACTS)
      .does('coordinator', 'accept-objection', { outcome: 'reroute', reason: '属大渡口', district: NEXT });
    expect(file.clock('rectification')).toBeUndefined();
    file
      .on('2024-07-22')
      .does('coordinator', 'put-on-list')
      .does('cityApprover', 'approve-transfer')
      .does('coordinator', 'transfer', LETTER);
    expect(file.clock('rectification')).toMatchObject({ start: '2024-07-22', effective: '2024-08-21' });
  });

  it('is not rerouted into the home district of an inspector', () => {
    const file = aTransferredIssue({ finding: { inspectors: ['inspector', 'neighbour'] } }).does(
      'liaison',
      'object',
      WRONG_FACTS,
    );
    expect(
      file.answer('coordinator', 'accept-objection', { outcome: 'reroute', reason: '属大渡口', district: NEXT }),
    ).toBe('HOME_DISTRICT_CONFLICT');
  });

  it.each([
    ['void', {}, { custody: 'void', closure: 'cancelled' }],
    ['move-out', { body: '住建部门' }, { custody: 'moved-out' }],
  ])('upheld with outcome %s', (outcome, more, tracks) => {
    const file = aTransferredIssue()
      .does('liaison', 'object', WRONG_FACTS)
      .does('coordinator', 'accept-objection', { outcome, reason: '属实', ...more });
    expect(file.issue.tracks).toMatchObject(tracks);
  });

  it('cannot be upheld by voiding while a case is pending', () => {
    const file = anAssignedIssue()
      .does('caseworker', 'file-case', { caseNo: '1' })
      .does('approver', 'object', WRONG_FACTS);
    expect(file.answer('coordinator', 'accept-objection', { outcome: 'void', reason: '误' })).toBe('CASE_PENDING');
  });

  it('under a plan that counts from receipt, an objection before signing proves receipt: the fifteen days begin with it', () => {
    const file = aTransferredIssue({ world: fromReceipt }).on('2024-06-24').does('liaison', 'object', WRONG_FACTS);
    file.does('coordinator', 'reject-objection', { reason: '清楚' });
    expect(file.issue.tracks).toMatchObject({ custody: 'received', feedback: 'awaiting' });
    expect(file.clock('feedback')?.start).toBe('2024-06-24');
  });
});

describe('T14, T15 分办、转办: two certified caseworkers of the district', () => {
  it('starts the first action and the filing term', () => {
    const file = anAssignedIssue();
    expect(file.due('first-action')).toBe('2024-06-26');
    expect(file.due('penalty-question')).toBe('2024-07-08');
    expect(file.task('feedback')).toMatchObject({ role: 'caseworker', unit: HERE, assignee: 'caseworker' });
  });

  it.each([
    ['one is too few', ['caseworker'], 'TWO_OFFICERS_REQUIRED'],
    ['the neighbours’ staff do not count', ['caseworker', 'colleagueNextDoor'], 'NOT_A_CASEWORKER'],
    ['one without certificate does not count', ['caseworker', 'novice'], 'NOT_A_CASEWORKER'],
  ])('%s', (_says, caseworkers, code) => {
    expect(aTransferredIssue().does('liaison', 'receive').answer('liaison', 'assign', { caseworkers })).toBe(code);
  });

  it('a reassignment changes no term and leaves a reason', () => {
    const file = anAssignedIssue();
    const before = file.issue.clocks;
    file.on('2024-06-27').does('approver', 'reassign', { caseworkers: ['colleague', 'jack'], reason: '调岗' });
    expect(file.issue.clocks).toEqual(before);
    expect(file.task('feedback')?.assignee).toBe('colleague');
    expect(file.answer('approver', 'reassign', { caseworkers: ['colleague', 'jack'] })).toBe('INPUT_INVALID');
  });
});
