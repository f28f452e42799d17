import type { Issue } from './state.js';
import { triggersOf } from './supervision/triggers.js';
import type { Tracks } from './tracks.js';

export interface ViewClock {
  readonly id: string;
  readonly key: string;
  readonly endsAt: number;
  readonly lapsed: boolean;
  /** Rungs still to fire, in order, without the end itself. */
  readonly rungs: readonly { readonly id: string; readonly at: number }[];
}

/** What the process over time needs to know: control facts and clock ends, no personal data, no text. */
export interface IssueView {
  readonly issueId: string;
  readonly version: number;
  readonly tracks: Tracks;
  readonly lookBackDrawn: boolean | null;
  readonly listingProposed: boolean;
  /** A listing fact is true and not yet settled, apart from a clock that runs out later. */
  readonly listingGround: boolean;
  readonly movedOutAnswered: boolean;
  readonly mergedInto: string | null;
  readonly open: boolean;
  readonly clocks: readonly ViewClock[];
}

/** Business time decides whether a lapsed rectification is a listing ground. */
export function viewOf(issue: Issue, now: number): IssueView {
  return {
    issueId: issue.id,
    version: issue.version,
    tracks: issue.tracks,
    lookBackDrawn: issue.lookBackDrawn,
    listingProposed: issue.listing.proposal !== null,
    listingGround: triggersOf(issue, now).length > 0,
    movedOutAnswered: issue.movedOutAnswer !== null,
    mergedInto: issue.mergedInto,
    open: issue.tracks.custody !== 'void' && issue.tracks.closure !== 'closed' && issue.tracks.closure !== 'cancelled',
    clocks: issue.clocks
      .filter((clock) => clock.status === 'running')
      .map((clock) => ({
        id: clock.id,
        key: clock.key,
        endsAt: clock.endsAt,
        lapsed: clock.lapsed,
        rungs: clock.rungs.filter((r) => !r.fired && r.days !== 0).map(({ id, at }) => ({ id, at })),
      })),
  };
}
