import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { IssueView } from '#libs/domain/issue/view.js';

/** Name of the workflow function, so that the relay need not load it. */
export const ISSUE_WORKFLOW = 'issueWorkflow';

export const issueWorkflowId = (issueId: string): string => `issue:${issueId}`;

/** The record as it stood at one instant. Control facts and dates only: no text, no names. */
export interface IssueNews {
  readonly view: IssueView;
  /** Business time at which the view was taken, epoch milliseconds. */
  readonly asOf: number;
  /** How far the drill clock has been moved, milliseconds; never less than before. */
  readonly offsetMs: number;
}

export interface IssueWorkflowInput {
  readonly issueId: string;
  /** What an earlier run knew. Left out at the start: the first signal brings it. */
  readonly known?: KnownIssue;
  /** Continue as new after so many events of history, also when the server does not suggest it yet. */
  readonly continueAfter?: number;
}

/** Everything that a run hands to the next. */
export interface KnownIssue extends IssueNews {
  /** Business time minus the workflow's time, milliseconds. */
  readonly shiftMs: number;
}

/** A command that has become due. The key makes a repeat harmless. */
export interface DueCommand {
  readonly type: string;
  readonly key: string;
  readonly input: Readonly<Record<string, unknown>>;
}

export interface DueAnswer {
  /** The record after the commands; the offset of the drill clock where it was asked for. */
  readonly news: Omit<IssueNews, 'offsetMs'> & { readonly offsetMs: number | null };
  /** For each command `DONE`, or the code of the refusal. */
  readonly results: readonly string[];
}

/** What a workflow may do to an issue. Safe to run twice: every command carries its own key. */
export interface IssueActivities {
  /** Submits commands in the order given, in one commit, and brings the new view home. */
  submitDue(due: { readonly issueId: string; readonly commands: readonly DueCommand[] }): Promise<DueAnswer>;
  /** T2 并案: hands the evidence of a merged issue to its target, whose own workflow hears of it by the outbox. */
  handOver(merge: { readonly source: string; readonly target: string }): Promise<void>;
}

export const issueChangedSignal = defineSignal<[IssueNews]>('issueChanged');

/** For operators and tests; screens read the record. */
export interface IssueProgress {
  readonly known: KnownIssue | null;
  /** Business instant of the one timer, epoch milliseconds. */
  readonly nextAt: number | null;
}
export const issueProgressQuery = defineQuery<IssueProgress>('getProgress');
