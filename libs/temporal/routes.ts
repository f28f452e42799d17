import type { PoolClient } from 'pg';
import {
  batchSentSignal,
  ISSUE_WORKFLOW,
  issueChangedSignal,
  issueWorkflowId,
  TRANSFER_BATCH_WORKFLOW,
  transferBatchWorkflowId,
  type IssueNews,
  type IssueWorkflowInput,
} from '#libs/contracts/index.js';
import { districtByCode } from '#libs/domain/districts/index.js';
import { readNews } from './news.js';

/** A signal that starts its workflow when none is running. */
export interface Message {
  readonly workflow: string;
  readonly workflowId: string;
  readonly input: object;
  readonly signal: string;
  readonly news: object;
  /** Shown to operators. */
  readonly summary: string;
}

/** What to tell Temporal about aggregates of one type, by id; an id without a message needs none. */
export type Route = (client: PoolClient, ids: readonly string[]) => Promise<ReadonlyMap<string, Message>>;

export type Routes = Readonly<Record<string, Route>>;

/** The label shows an issue number and a district, no personal data. */
export function issueMessage(news: IssueNews, number: string, district: string, continueAfter?: number): Message {
  const issueId = news.view.issueId;
  const input: IssueWorkflowInput = { issueId, ...(continueAfter === undefined ? {} : { continueAfter }) };
  return {
    workflow: ISSUE_WORKFLOW,
    workflowId: issueWorkflowId(issueId),
    input,
    signal: issueChangedSignal.name,
    news,
    summary: `${number} ${districtByCode(district)?.name ?? district}`,
  };
}

/** `continueAfter`: events of history after which an issue continues as new, for tests; default: when the server suggests it. */
export const routes = (continueAfter?: number): Routes => ({
  issue: async (client, ids) => {
    const found = await readNews(client, ids);
    return new Map(
      found.map(({ news, number, district }) => [
        news.view.issueId,
        issueMessage(news, number, district, continueAfter),
      ]),
    );
  },
  'transfer-batch': batchMessages,
});

/** A batch needs its workflow while it is being sent. Its label is the letter's number and how many issues; a title is free text and stays here. */
async function batchMessages(client: PoolClient, ids: readonly string[]): Promise<Map<string, Message>> {
  const { rows } = await client.query<{ id: string; sends: number; label: string }>(
    `SELECT id, (state->>'sends')::int AS sends, concat_ws(' × ', state->>'letterNo', jsonb_array_length(state->'issueIds')) AS label FROM aggregate_state
      WHERE type = 'transfer-batch' AND id = ANY ($1::uuid[]) AND state->>'stage' = 'sending'`,
    [ids],
  );
  return new Map(
    rows.map(({ id, sends, label }) => [
      id,
      {
        workflow: TRANSFER_BATCH_WORKFLOW,
        workflowId: transferBatchWorkflowId(id),
        input: { batchId: id },
        signal: batchSentSignal.name,
        news: { sends },
        summary: label,
      },
    ]),
  );
}
