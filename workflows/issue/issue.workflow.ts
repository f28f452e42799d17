import {
  allHandlersFinished,
  condition,
  continueAsNew,
  proxyLocalActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import {
  issueChangedSignal,
  issueProgressQuery,
  type IssueActivities,
  type IssueWorkflowInput,
} from '#libs/contracts/index.js';
import { alarm } from './alarm.js';
import { IssueProcess } from './process.js';
import { dutyTrack, DUTIES } from './tracks/duties.js';
import { extensionTrack, feedbackTrack, reviewTrack, reworkTrack } from './tracks/feedback.js';
import { receiptTrack } from './tracks/receipt.js';
import { lookBackTrack, rectificationTrack } from './tracks/rectification.js';
import { ladderTrack, listingTrack, mergeTrack } from './tracks/supervision.js';

/** Local: they run in the workflow's own task. Repeats are safe, since every command carries its key. */
const { submitDue, handOver } = proxyLocalActivities<IssueActivities>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '20s' },
  localRetryThreshold: '4s',
});

/** One issue over time, from discovery to sign-off: its tracks run side by side, each waiting for facts or for its clock. */
export async function issueWorkflow({ issueId, known, continueAfter }: IssueWorkflowInput): Promise<void> {
  const issue = new IssueProcess(issueId);
  if (known) issue.resume(known);
  setHandler(issueChangedSignal, (news) => issue.take(news));
  setHandler(issueProgressQuery, () => ({ known: issue.knowledge, nextAt: issue.nextAt() }));

  void issue.serve((commands) => submitDue({ issueId, commands }));
  void alarm(issue);
  void receiptTrack(issue);
  void feedbackTrack(issue);
  void reworkTrack(issue);
  void reviewTrack(issue);
  void extensionTrack(issue);
  void rectificationTrack(issue);
  void lookBackTrack(issue);
  void ladderTrack(issue);
  void listingTrack(issue);
  for (const duty of DUTIES) void dutyTrack(issue, duty);
  let merging = true;
  void mergeTrack(issue, handOver).then(() => (merging = false));

  const settled = (): boolean =>
    issue.quiet && issue.is((v) => !v.open && v.clocks.length === 0 && (v.mergedInto === null || !merging));
  const long = (): boolean =>
    workflowInfo().continueAsNewSuggested || workflowInfo().historyLength >= (continueAfter ?? Infinity);
  await condition(() => settled() || (issue.quiet && long()));
  await condition(allHandlersFinished);
  if (settled() || issue.knowledge === null) return;
  await continueAsNew<typeof issueWorkflow>({
    issueId,
    known: issue.knowledge,
    ...(continueAfter ? { continueAfter } : {}),
  });
}
