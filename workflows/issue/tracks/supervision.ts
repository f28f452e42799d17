import type { IssueProcess } from '../process.js';

/** 提醒: every rung of every ladder once, in order, also after an outage (T100, I14). */
export async function ladderTrack(issue: IssueProcess): Promise<never> {
  for (;;) {
    await issue.until(() => issue.dueRungs().length > 0);
    await Promise.all(
      issue
        .dueRungs()
        .map(({ clockId, rungId, at }) =>
          issue.submit('fire-rung', { at, key: `${clockId}/${rungId}`, input: { clockId, rungId } }),
        ),
    );
  }
}

/**
 * 纳入督察问题清单: rectification late (L1) or found not strict, not real, not in place (L2) is proposed for the list;
 * a late feedback alone never is. A person decides. Plan 001, 三(二)三; T102.
 */
export async function listingTrack(issue: IssueProcess): Promise<never> {
  for (;;) {
    await issue.until(
      ({ listingGround, listingProposed, tracks, open }) =>
        open &&
        listingGround &&
        !listingProposed &&
        (tracks.supervision === 'normal' || tracks.supervision === 'released'),
    );
    await issue.submit('propose-listing');
  }
}

/** 并案: the target of a merge takes over the evidence (T2). */
export async function mergeTrack(
  issue: IssueProcess,
  handOver: (merge: { readonly source: string; readonly target: string }) => Promise<void>,
): Promise<void> {
  const { mergedInto } = await issue.until((v) => v.mergedInto !== null);
  if (mergedInto !== null) await handOver({ source: issue.issueId, target: mergedInto });
}
