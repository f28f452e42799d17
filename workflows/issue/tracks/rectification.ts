import type { IssueProcess } from '../process.js';

/** 整改: it is put right by the planned day (K9), or the lapse is on record and grounds the list (L1, see supervision). */
export async function rectificationTrack(issue: IssueProcess): Promise<never> {
  for (;;) {
    await issue.until(() => issue.clock('rectification') !== undefined);
    const declared = await issue.untilOr('rectification', () => issue.clock('rectification') === undefined);
    if (!declared) await issue.lapse('rectification');
  }
}

/**
 * 回头看: what the district has verified is drawn for the city's own look, or it must be by the plan's table; the review
 * is done within its window (K12). Undrawn, it passes when the window ends (T38–T40). Plan 001, 三(二)三.
 */
export async function lookBackTrack(issue: IssueProcess): Promise<never> {
  for (;;) {
    await issue.until((v) => v.tracks.rectification === 'district-verified');
    if (issue.is((v) => v.lookBackDrawn === null)) {
      await issue.submit('draw-look-back');
      continue;
    }
    await issue.until((v) => v.tracks.rectification !== 'district-verified' || issue.clock('look-back') !== undefined);
    const over = await issue.untilOr('look-back', (v) => v.tracks.rectification !== 'district-verified');
    if (over) continue;
    if (issue.is((v) => v.lookBackDrawn === true)) await issue.lapse('look-back');
    else await issue.lapse('look-back', 'pass-undrawn');
  }
}
