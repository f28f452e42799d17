import { condition } from '@temporalio/workflow';
import type { IssueProcess } from './process.js';

/** The record's clock must have passed the instant as well when we ask it. */
const LATE_RATHER_THAN_EARLY_MS = 50;

/** The one timer: set to the earliest instant that any track awaits, set anew when that changes. */
export async function alarm(issue: IssueProcess): Promise<never> {
  for (;;) {
    await condition(() => issue.nextAt() !== null);
    const at = issue.nextAt();
    if (at === null) continue;
    const { shift } = issue;
    const changed = (): boolean => issue.nextAt() !== at || issue.shift !== shift;
    await condition(changed, at - issue.now() + LATE_RATHER_THAN_EARLY_MS, { summary: new Date(at).toISOString() });
  }
}
