import type { ClockRow, Projection } from '../kernel/aggregate.js';
import { nextAt } from './clocks/reduce.js';
import type { Issue } from './state.js';
import { dueOf, statusOf } from './status.js';
import { tasksOf } from './tasks.js';

const TRANSFERRED = ['transferred', 'received', 'deemed-received', 'objected', 'assigned'];

/** Rows of an issue as screens and the process need them; a pure function of the state, so it can be made again at any time. */
export function projectIssue(issue: Issue): Projection {
  const { finding, tracks } = issue;
  return {
    columns: {
      number: issue.number || null,
      district: finding.district,
      // A district learns of an issue by the letter, never before: inspections are unannounced.
      visible_to:
        issue.transfer &&
        (TRANSFERRED.includes(tracks.custody) || tracks.custody === 'moved-out' || tracks.custody === 'void')
          ? finding.district
          : null,
      enterprise: finding.enterprise,
      credit_code: finding.creditCode,
      place: finding.place,
      problem: finding.problem,
      object_kind: finding.objectKind,
      content_kinds: finding.contentKinds.join(','),
      source: finding.source,
      status: statusOf(issue),
      severity: issue.classification?.severity ?? null,
      competence: issue.classification?.competence ?? null,
      plan_id: issue.planId,
      batch_id: issue.transfer?.batch ?? null,
      ...tracks,
      discovered_on: finding.discoveredOn,
      transferred_on: issue.transfer?.deliveredOn ?? null,
      feedback_due: dueOf(issue, 'feedback'),
      rectification_due: dueOf(issue, 'rectification'),
      listed: tracks.supervision === 'listed' || tracks.supervision === 'raised',
      raised: tracks.supervision === 'raised',
      late: issue.breaches.some((b) => b.key === 'feedback' || b.key === 'rectification'),
      assignee: issue.caseworkers[0] ?? null,
      round: String(issue.round),
    },
    tasks: tasksOf(issue),
    clocks: issue.clocks.map((clock): ClockRow => clockRow(issue, clock)),
    open: tracks.custody !== 'void' && tracks.closure !== 'closed' && tracks.closure !== 'cancelled',
  };
}

const clockRow = (issue: Issue, clock: Issue['clocks'][number]): ClockRow => ({
  id: clock.id,
  key: clock.key,
  status: clock.status,
  anchor: clock.start,
  nominal: clock.nominal,
  effective: clock.effective,
  endsAt: clock.endsAt,
  provisional: clock.provisional,
  calendarVersion: clock.calendarVersion,
  unit: clock.owner === 'city' ? 'city' : issue.finding.district,
  endedAt: clock.endedAt,
  nextAt: nextAt(clock),
});
