import type { Issue } from '#libs/domain/issue/index.js';
import type { Light } from '#libs/persistence/index.js';

const SOON_MS = 3 * 86_400_000;

/**
 * The light by dates alone, as lists compute it in SQL (`LIGHT` of libs/persistence): right the moment a term ends,
 * whatever the process over time is doing.
 */
export function lightNow(issue: Issue, now: number): Light {
  const { supervision } = issue.tracks;
  if (supervision === 'listed' || supervision === 'raised') return 'violet';
  const ends = issue.clocks.filter((c) => c.status === 'running' && c.owner === 'district').map((c) => c.endsAt);
  const next = Math.min(...ends);
  if (next <= now) return 'red';
  if (issue.urge !== null) return 'orange';
  return next <= now + SOON_MS ? 'yellow' : 'green';
}
