import type { Recorded } from '../kernel/aggregate.js';
import { blankIssue } from './blank.js';
import { lateEnds, reduceClocks } from './clocks/reduce.js';
import type { CommandDefinition } from './definition.js';
import type { IssueEvent } from './events.js';
import type { Issue } from './state.js';
import type { TrackName } from './tracks.js';

/** Folds one event. Moves and clocks are folded alike for all; facts by the definition that wrote them. */
export function evolveWith(byEvent: ReadonlyMap<string, CommandDefinition>) {
  return (state: Issue | null, event: IssueEvent & Recorded): Issue => {
    const issue = state ?? blankIssue(String(event.data.facts.issueId ?? ''));
    const { facts, moves, clocks } = event.data;
    const tracks: Record<string, string> = { ...issue.tracks };
    for (const track of Object.keys(moves) as TrackName[]) tracks[track] = moves[track]?.[1] ?? issue.tracks[track];
    const patch = byEvent.get(event.type)?.apply?.(issue, facts, event.at) ?? {};
    const late = lateEnds(issue.clocks, clocks)
      .filter(({ key }) => key !== 'look-back' || issue.lookBackDrawn !== false) // not drawn: nobody had to look
      .map(({ id, key, effective }) => ({ clockId: id, key, legalDate: effective }));
    return {
      ...issue,
      ...patch,
      breaches: [...(patch.breaches ?? issue.breaches), ...late],
      number: typeof event.data.number === 'string' ? event.data.number : issue.number,
      version: event.seq,
      tracks: tracks as unknown as Issue['tracks'],
      clocks: reduceClocks(issue.clocks, clocks),
    };
  };
}
