import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COMMANDS } from '#libs/domain/issue/index.js';
import { INPUTS } from '#libs/domain/explore/samples.js';
import {
  aDoneIssue,
  aListedIssue,
  anIssueReadyToAnswer,
  aRegisteredIssue,
  CaseFile,
  PEOPLE,
} from '#test/factories/index.js';

const FILES = [new CaseFile(), aRegisteredIssue(), anIssueReadyToAnswer(), aListedIssue(), aDoneIssue()];
const odd = fc.oneof(
  fc.constant(undefined),
  fc.jsonValue({ maxDepth: 1 }),
  fc.constant('2024-02-30'),
  fc.constant(['', 7]),
);

describe('wrong input of any kind', () => {
  it('is answered by an event or a refusal with code and two sentences, never by an error', () => {
    const fields = [...new Set(COMMANDS.flatMap((c) => Object.keys(INPUTS[c.type]?.(aListedIssue().issue)[0] ?? {})))];
    const inputs = fc.dictionary(
      fc.constantFrom(...fields, 'deliveredOn', 'mergedInto', 'disposal', 'fineFen', 'district'),
      odd,
    );
    const cases = fc.record({
      command: fc.constantFrom(...COMMANDS),
      file: fc.constantFrom(...FILES),
      who: fc.constantFrom(...PEOPLE),
      input: inputs,
    });
    fc.assert(
      fc.property(cases, ({ command, file, who, input }) => {
        const decision = file.ask(who.id, command.type, input);
        if (decision.ok) return;
        const { code, zh, en } = decision.refusal;
        expect([/^[A-Z_]+$/u.test(code), zh.length > 3, en.length > 3]).toEqual([true, true, true]);
      }),
      { numRuns: 5_000, seed: 7 },
    );
  });

  it('in one field of an act that would be accepted is refused or recorded as text, never by an error', () => {
    const file = anIssueReadyToAnswer();
    const acts: [string, string, object][] = [
      ['approver', 'submit-feedback', { rectificationText: '在改', penaltyText: '' }],
      ['approver', 'set-rectification-plan', { measures: '改', responsible: '人', endDate: '2024-07-01' }],
      ['approver', 'ask-extension', { clock: 'feedback', days: 10, reason: '等' }],
      ['approver', 'object', { ground: 'wrong-facts', reason: '无', evidence: ['照'] }],
      ['supervisor', 'urge', { letterNo: '1', content: '催' }],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...acts), fc.nat(5), odd, ([who, type, input], n, value) => {
        const names = Object.keys(input);
        const decision = file.ask(who, type, { ...input, [names[n % names.length] ?? '']: value });
        expect(decision.ok || decision.refusal.code.length > 3).toBe(true);
      }),
      { numRuns: 2_000, seed: 7 },
    );
  });
});
