import { randomUUID } from 'node:crypto';
import { round, until } from './figures.js';
import { finding, type Crew } from './http/life.js';

/** `n` listed issues go to their districts in one batch: made, approved, sent over HTTP; seconds until the last row is settled. */
export async function transferOf(
  hands: Crew,
  n: number,
  calm: () => Promise<void>,
): Promise<{ issues: number; seconds: number; perSec: number; failed: number }> {
  const ids: string[] = [];
  const lane = async (from: number): Promise<void> => {
    for (let i = from; i < n; i += 8) {
      const id = await ok(hands.inspector.act(null, 'register', finding(20_000_000 + i), randomUUID()));
      await ok(hands.leader.act(id, 'classify', { severity: 'general', competence: 'district' }, randomUUID()));
      await ok(hands.coordinator.act(id, 'put-on-list', {}, randomUUID()));
      ids.push(id);
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, k) => lane(k)));
  const batch = await ok(
    hands.coordinator.send('POST', '/api/transfer-batches', { title: '压测移交批次', issueIds: ids }, randomUUID()),
  );
  await ok(hands.approver.send('POST', `/api/transfer-batches/${batch}/approve`, {}, randomUUID()));
  // Calm: what came before is told, so that the batch alone is measured.
  await calm();
  const start = performance.now();
  await ok(
    hands.coordinator.send(
      'POST',
      `/api/transfer-batches/${batch}/send`,
      { letterNo: '渝环执法移〔2026〕99号' },
      randomUUID(),
    ),
  );
  let failed = 0;
  const settled = async (): Promise<boolean> => {
    const { body } = await hands.coordinator.get(`/api/transfer-batches/${batch}`);
    failed = Number(body?.['failed'] ?? 0);
    return Number(body?.['done']) + failed >= n;
  };
  await until(180_000, 'the batch is done', settled, 250);
  const seconds = round((performance.now() - start) / 1000);
  return { issues: n, seconds, perSec: round(n / seconds), failed };
}

async function ok(call: Promise<{ status: number; body: Record<string, unknown> | null }>): Promise<string> {
  const { status, body } = await call;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return String(body?.['id']);
}
