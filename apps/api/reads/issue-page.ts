import {
  actionsFor,
  obligationsOf,
  statusOf,
  STATUSES,
  tasksOf,
  TRACKS,
  type Issue,
} from '#libs/domain/issue/index.js';
import type { Context } from '#libs/domain/kernel/aggregate.js';
import { planById } from '#libs/domain/plan/packs.js';
import { lightNow, type IssueNow } from '#libs/queries/index.js';
import type { ApiSettings } from '../settings.js';
import { temporalLink } from './links.js';
import { unitName } from './names.js';
import { titleOfTask } from './task-titles.js';

/** Every account that the page names. */
export function accountsIn(issue: Issue): string[] {
  const { finding, caseworkers, submissions, verifiedBy, draftFeedback, extension, objection, waiverProposal } = issue;
  const single = [
    issue.registeredBy,
    issue.listedBy,
    issue.transferApprovedBy,
    draftFeedback?.by,
    extension?.by,
    objection?.by,
    waiverProposal?.by,
  ];
  return [...finding.inspectors, ...caseworkers, ...verifiedBy, ...submissions.map(({ by }) => by), ...single].filter(
    (id): id is string => typeof id === 'string',
  );
}

/** One issue as a person sees it now: a pure function of the record, the moment and the person. */
export function issuePage(
  found: IssueNow,
  context: Context,
  names: Readonly<Record<string, string>>,
  operator: ApiSettings | null,
): object {
  const { issue, now } = found;
  const { id, number, version, planId, tracks, finding, clocks, parameters: _snapshot, ...rest } = issue;
  const status = statusOf(issue);
  return {
    id,
    number,
    version,
    now: new Date(now),
    open: found.open,
    createdAt: found.createdAt,
    updatedAt: found.updatedAt,
    planId,
    planTitle: planById(planId)?.title ?? planId,
    status: { code: status, ...STATUSES[status] },
    light: lightNow(issue, now),
    tracks: tracksView(tracks),
    finding: { ...finding, districtName: unitName(finding.district) },
    ...rest,
    ...instants(issue),
    clocks: clocks.map((clock) => clockView(issue, clock, now)),
    tasks: tasksOf(issue).map((task) => ({ ...task, title: titleOfTask(task.key), dueAt: iso(task.dueAt) })),
    obligations: obligationsOf(issue),
    actions: actionsFor(issue, context),
    names,
    links: { temporal: operator && temporalLink(operator, id) },
  };
}

const iso = (at: number | null): Date | null => (at === null ? null : new Date(at));

/** Moments inside the state are epoch milliseconds; people's programs get ISO 8601. */
function instants(issue: Issue): object {
  const { submissions, extension, objection, urge, listing, closedAt } = issue;
  return {
    submissions: submissions.map((s) => ({ ...s, at: iso(s.at) })),
    extension: extension && { ...extension, at: iso(extension.at) },
    objection: objection && { ...objection, at: iso(objection.at) },
    urge: urge && { ...urge, at: iso(urge.at) },
    listing: {
      ...listing,
      proposal: listing.proposal && { ...listing.proposal, at: iso(listing.proposal.at) },
      scores: listing.scores.map((score) => ({ ...score, at: iso(score.at) })),
    },
    closedAt: iso(closedAt),
  };
}

export function tracksView(tracks: Issue['tracks']): object {
  return Object.fromEntries(
    Object.entries(tracks).map(([track, state]) => [
      track,
      { state, zh: (TRACKS[track as keyof typeof TRACKS] as Record<string, string>)[state] ?? state },
    ]),
  );
}

type Clock = Issue['clocks'][number];

function clockView(issue: Issue, clock: Clock, now: number): object {
  const planned = (issue.parameters ?? planById(issue.planId)?.parameters)?.clocks[clock.key];
  return {
    ...clock,
    zh: planned?.zh ?? clock.key,
    en: planned?.en ?? clock.key,
    basis: planned?.basis ?? null,
    endsAt: iso(clock.endsAt),
    startedAt: iso(clock.startedAt),
    endedAt: iso(clock.endedAt),
    remainingMs: clock.status === 'running' ? clock.endsAt - now : null,
    rungs: clock.rungs.map((rung) => ({ ...rung, at: iso(rung.at) })),
  };
}
