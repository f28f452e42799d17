import type { TrackName } from '../api/types';

/** The usual road of each track; what deviates from it takes the place of the stop it replaces. */
export const ROADS: Readonly<Record<TrackName, readonly string[]>> = {
  custody: ['registered', 'classified', 'listed', 'transfer-approved', 'transferred', 'received', 'assigned'],
  feedback: ['not-due', 'awaiting', 'submitted', 'accepted'],
  rectification: ['none', 'ordered', 'planned', 'active', 'declared', 'district-verified', 'city-reviewed'],
  penalty: ['unanswered', 'filed', 'concluded'],
  supervision: ['normal', 'listed', 'raised', 'released'],
  closure: ['open', 'pending', 'closed'],
};

/** Stops beside the road: where they stand, and whether the road ends with them. */
const BESIDE: Readonly<
  Record<string, { readonly of: string; readonly how: 'instead' | 'after' | 'before'; readonly last?: true }>
> = {
  draft: { of: 'registered', how: 'instead' },
  direct: { of: 'listed', how: 'instead' },
  'deemed-received': { of: 'received', how: 'instead' },
  objected: { of: 'received', how: 'after' },
  'moved-out': { of: 'classified', how: 'after', last: true },
  void: { of: 'registered', how: 'after', last: true },
  returned: { of: 'submitted', how: 'after' },
  rework: { of: 'active', how: 'after' },
  rebound: { of: 'city-reviewed', how: 'after' },
  impossible: { of: 'active', how: 'after', last: true },
  waived: { of: 'ordered', how: 'after', last: true },
  'not-filed': { of: 'filed', how: 'instead', last: true },
  cancelled: { of: 'open', how: 'after', last: true },
  reopened: { of: 'closed', how: 'after' },
};

export interface Stop {
  readonly state: string;
  readonly place: 'past' | 'here' | 'ahead';
}

/** The stops to draw for a track that stands at `state` and has been at `been`. */
export function roadOf(track: TrackName, state: string, been: readonly string[]): Stop[] {
  const road = [...ROADS[track]];
  for (const code of new Set([...been, state])) {
    const beside = BESIDE[code];
    if (!beside || road.includes(code)) continue;
    // A road once left and taken up again shows only what still matters.
    if (code !== state && (beside.last || code === 'draft')) continue;
    const at = road.indexOf(beside.of);
    road.splice(beside.how === 'after' ? at + 1 : at, beside.how === 'instead' ? 1 : 0, code);
    if (beside.last && code === state) road.length = road.indexOf(code) + 1;
  }
  const here = road.indexOf(state);
  return road.map((code, i) => ({
    state: code,
    place: i === here ? 'here' : i < here && passed(track, code, been) ? 'past' : 'ahead',
  }));
}

/** Stops that may be skipped count as past only when the issue was there. */
const passed = (track: TrackName, code: string, been: readonly string[]): boolean =>
  track !== 'supervision' || code === 'normal' || been.includes(code);
