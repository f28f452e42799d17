import type { IssueProcess } from '../process.js';

/** 签收: the district signs within two working days of the transfer, or is deemed to have received it (T9, T10). */
export async function receiptTrack(issue: IssueProcess): Promise<never> {
  for (;;) {
    await issue.until((v) => v.tracks.custody === 'transferred');
    const signed = await issue.untilOr('receipt', (v) => v.tracks.custody !== 'transferred');
    if (!signed) await issue.lapse('receipt', 'deem-received');
  }
}
