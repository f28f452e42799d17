import { explore } from '#libs/domain/explore/explore.js';
import { QUICK, SLICES } from '#libs/domain/explore/slices.js';
import type { Command } from '../command.js';

export const command: Command = {
  usage: ['explore [--quick] [--json]'],
  options: { quick: { type: 'boolean' } },
  run({ values, json }, out) {
    const slices = values['quick'] === true ? [QUICK] : SLICES;
    const results = slices.map((slice) => {
      if (!json) out.say(`… ${slice.name}`);
      const { used, ...rest } = explore(slice);
      return { slice: slice.name, commands: used.length, ...rest };
    });
    const states = results.reduce((sum, r) => sum + r.states, 0);
    const transitions = results.reduce((sum, r) => sum + r.transitions, 0);
    const trapped = results.reduce((sum, r) => sum + r.trapped, 0);
    const violations = results.flatMap((r) => r.violations);
    if (json)
      out.print(JSON.stringify({ states, transitions, trapped, violations: violations.length, slices: results }));
    else {
      for (const r of results)
        out.print(
          `${r.slice}: ${r.states} states, ${r.transitions} transitions, trapped ${r.trapped}, violations ${r.violations.length}`,
        );
      for (const example of results.flatMap((r) => r.trappedExamples)) out.print(`  trapped: ${example}`);
      for (const v of violations) out.print(`  ${v.invariant}: ${v.path.join(' → ')}`);
      out.print(`states ${states}, transitions ${transitions}, trapped ${trapped}, violations ${violations.length}`);
    }
    return trapped === 0 && violations.length === 0 ? 0 : 1;
  },
};
