import { describe, expect, it } from '@jest/globals';
import { ruleOf } from '#libs/domain/clock/index.js';
import { ROLES, type Role } from '#libs/domain/kernel/roles.js';
import { PLANS } from '#libs/domain/plan/packs.js';
import type { CodedItem } from '#libs/domain/plan/types.js';
import { CLOCK_KEYS } from './clock-keys.js';

/** Where a pack leaves the rule sheet on purpose: the clock, what it says instead, and why. */
const DEPARTURES: Readonly<Record<string, { readonly n: number; readonly roll: string; readonly why: string }>> = {
  rectification: {
    n: 30,
    roll: 'FWD',
    why: 'the sheet counts from the day a rectification plan sets; these are the days when no plan has set one',
  },
  'look-back': {
    n: 30,
    roll: 'FWD',
    why: 'the window is 30 to 90 days; the pack ends it at the earliest day, on a working day, so that the loop closes in the campaign',
  },
};
const REPORT = 'the pack calls it a service standard, the sheet our reading of the plan: neither is law';
const EFFECTS: Readonly<Record<string, string>> = { 'raised-report': REPORT, 'score-appeal': REPORT };

describe.each(PLANS.map((plan) => [plan.id, plan] as const))('plan pack %s', (_id, plan) => {
  const { parameters } = plan;
  const lists: Readonly<Record<string, readonly CodedItem[]>> = {
    contentKinds: plan.contentKinds,
    objectKinds: plan.objectKinds,
    sources: plan.sources,
    disposalClasses: plan.disposalClasses,
    returnReasons: plan.returnReasons,
    noFilingReasons: plan.noFilingReasons,
    lookBackFailures: plan.lookBackFailures,
  };

  it.each(Object.entries(lists))('%s: every code once, named in Chinese and English', (_name, items) => {
    expect(new Set(items.map((item) => item.code)).size).toBe(items.length);
    for (const item of items) {
      expect(item.zh).toMatch(/\p{Script=Han}/u);
      expect(item.en).toMatch(/^[ -~]+$/);
    }
  });

  it('has the eleven content kinds of 二(四) and 99 for what is none of them; all eleven are serious (our reading of 三(二)二)', () => {
    expect(plan.contentKinds.map((kind) => kind.code)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
      '99',
    ]);
    expect(plan.contentKinds.filter((kind) => !kind.serious).map((kind) => kind.code)).toEqual(['99']);
  });

  it('site dust and open burning belong to other bodies (Air Act 115, 119)', () => {
    expect(plan.contentKinds.filter((kind) => kind.competence === 'other').map((kind) => kind.code)).toEqual([
      '9',
      '11',
    ]);
  });

  it('has the eight object kinds of 二(三), and five sources with “other”', () => {
    expect(plan.objectKinds.map((kind) => kind.code)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(plan.sources).toHaveLength(6);
    expect(plan.sources.at(-1)?.code).toBe('other');
  });

  it('knows the reasons the law gives for not filing, and what a look-back may find (三(二)三)', () => {
    expect(plan.noFilingReasons.map((reason) => reason.code)).toEqual([
      'no-violation',
      'minor',
      'first',
      'not-competent',
      'time-barred',
      'other',
    ]);
    expect(plan.lookBackFailures.map((failure) => failure.code)).toEqual([
      'not-strict',
      'not-real',
      'not-in-place',
      'rebound',
    ]);
  });

  it('leaves “六个一批” empty: the plan names it without defining it, its owner supplies the list', () => {
    expect(plan.disposalClasses).toEqual([]);
  });

  it('has a term for every clock of these tracks, and no other', () => {
    expect(Object.keys(parameters.clocks).sort()).toEqual([...CLOCK_KEYS].sort());
  });

  it.each(CLOCK_KEYS)('%s: the term is the one of the rule sheet, or says why not', (key) => {
    const { rule, n, unit, roll, effect, basis, ladder, owner } = parameters.clocks[key];
    const { term, effect: sheet } = ruleOf(rule);
    const departs = DEPARTURES[key];
    expect({ n, unit, roll }).toEqual(departs ? { n: departs.n, unit: term.unit, roll: departs.roll } : term);
    expect(effect === sheet || EFFECTS[key] !== undefined).toBe(true);
    expect(basis).not.toBe('');
    expect(Object.keys(parameters.ladders)).toContain(ladder);
    expect(['city', 'district']).toContain(owner);
  });

  it('the immediate rectification is K9i of the sheet', () => {
    expect(ruleOf('K9i').term).toEqual({ n: parameters.rectification.immediateDays, unit: 'CAL', roll: 'NONE' });
  });

  it.each(Object.entries(parameters.ladders))(
    'ladder %s: rungs in order, each once, to roles that exist',
    (_name, rungs) => {
      expect(rungs.map((rung) => rung.days)).toEqual(rungs.map((rung) => rung.days).sort((a, b) => a - b));
      expect(new Set(rungs.map((rung) => rung.id)).size).toBe(rungs.length);
      for (const rung of rungs) {
        expect(rung.to.length).toBeGreaterThan(0);
        for (const role of rung.to) expect(Object.keys(ROLES)).toContain(role);
        expect(rung.level === 'late').toBe(rung.days >= 0);
        expect(rung.id === '0').toBe(rung.days === 0);
      }
    },
  );

  it('has ladders for clocks that change hands', () => {
    const levels = (name: string): string[] =>
      (parameters.ladders[name] ?? []).flatMap((rung) => rung.to.map((role: Role) => ROLES[role].level));
    expect(new Set(levels('team'))).toEqual(new Set(['city']));
    expect(levels('short')).toContain('district');
  });

  it('bounds extensions, caps, points and samples within reason', () => {
    for (const { extension } of [parameters.feedback, parameters.rectification]) {
      expect(['city-approver', 'district-approver']).toContain(extension.by);
      expect(extension.max).toBeGreaterThanOrEqual(0);
      expect(extension.days).toBeGreaterThan(0);
    }
    expect(parameters.lookBack.sampleRate).toBeGreaterThanOrEqual(0);
    expect(parameters.lookBack.sampleRate).toBeLessThanOrEqual(1);
    expect(parameters.listing.triggers.includes('L3')).toBe(parameters.listing.returnsForL3 !== null);
  });

  it('takes the readings that the decisions say', () => {
    expect(parameters.feedback).toMatchObject({
      startEvent: 'dispatched',
      approval: 'district-approver',
      returnVoidsSubmission: false,
    });
    expect(parameters.objection.givesDaysBack).toBe(false);
    expect(parameters.listing.triggers).toEqual(['L1', 'L2']);
    expect([...parameters.lookBack.mandatoryWhen].sort()).toEqual(['complained', 'extended', 'late', 'serious']);
  });
});
