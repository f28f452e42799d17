import { describe, expect, it } from '@jest/globals';
import { COMMANDS } from '#libs/domain/issue/index.js';
import type { CommandDefinition } from '#libs/domain/issue/definition.js';
import { explore } from '#libs/domain/explore/explore.js';
import { QUICK, SLICES } from '#libs/domain/explore/slices.js';

const without = (...types: string[]): CommandDefinition[] => COMMANDS.filter((c) => !types.includes(c.type));
const changed = (type: string, change: (c: CommandDefinition) => CommandDefinition): CommandDefinition[] =>
  COMMANDS.map((c) => (c.type === type ? change(c) : c));

describe('every reachable state of an issue', () => {
  const used = new Set<string>();

  it.each(SLICES.map((slice) => [slice.name, slice] as const))(
    'has a way to an end and keeps every invariant: %s',
    (_name, slice) => {
      const found = explore(slice);
      found.used.forEach((type) => used.add(type));
      expect({ trapped: found.trappedExamples, violations: found.violations }).toEqual({ trapped: [], violations: [] });
      expect(found.states).toBeGreaterThan(5_000);
    },
    600_000,
  );

  it('takes in every action somewhere', () => {
    const never = COMMANDS.map((c) => c.type).filter((type) => !used.has(type));
    // A merge's second half acts on another issue; rungs move no track.
    expect(never.sort()).toEqual(['absorb', 'fire-rung']);
  });
});

describe('the exploration has teeth: in a copy of the table', () => {
  it('an issue that came back is trapped without T43', () => {
    expect(explore({ ...QUICK, commands: without('order-again') }).trapped).toBeGreaterThan(0);
  });

  it('every issue is trapped without T49, the answer to the penalty question', () => {
    const found = explore({ ...QUICK, commands: without('file-case', 'decline-case') });
    expect(found.trapped).toBe(found.states);
  });

  it('a listed issue is trapped without T105', () => {
    expect(explore({ ...QUICK, commands: without('release') }).trapped).toBeGreaterThan(0);
  });

  it('an objection is trapped when it cannot be rejected or upheld (T12, T13)', () => {
    const slice = { ...QUICK, without: QUICK.without?.filter((type) => type !== 'object') ?? [] };
    expect(explore({ ...slice, commands: without('reject-objection', 'accept-objection') }).trapped).toBeGreaterThan(0);
  });

  it('a sign-off without its conditions breaks I10', () => {
    const commands = changed('propose-closure', ({ guard: _guard, ...rest }) => rest).map((c) => {
      if (c.type !== 'close') return c;
      const { guard: _guard, ...rest } = c;
      return rest;
    });
    expect(explore({ ...QUICK, commands }).violations.map((v) => v.invariant)).toContain('I10');
  });

  it('a release before the work is done breaks I11', () => {
    const commands = changed('release', ({ guard: _guard, ...rest }) => rest);
    expect(explore({ ...QUICK, commands }).violations.map((v) => v.invariant)).toContain('I11');
  });

  it('a transfer that arms no clock breaks I4', () => {
    const commands = changed('receive', (c) => ({ ...c, stops: ['receipt', 'feedback'] }));
    expect(explore({ ...QUICK, commands }).violations.map((v) => v.invariant)).toContain('I4');
  });
});
