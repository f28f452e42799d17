import type { Pool } from 'pg';
import type { Actor } from '#libs/domain/kernel/roles.js';
import type { Outcome, SubmitRequest } from './outcome.js';

const INSERT = `INSERT INTO refusal_log (key, actor, aggregate_type, aggregate_id, command, code)
  SELECT * FROM jsonb_to_recordset($1)
    AS r(key text, actor text, aggregate_type text, aggregate_id uuid, command text, code text)`;

const short = (text: string): string => text.replace(/[^\x20-\x7e\u00a0-\ud7ff]/g, '?').slice(0, 200);

/** Keeps what was refused to whom and why, without the contents. A failure here never changes the answer. */
export async function logRefusals(
  pool: Pool,
  actor: Actor,
  requests: readonly SubmitRequest[],
  outcomes: readonly Outcome[],
): Promise<void> {
  const rows = outcomes.flatMap((outcome, i) => {
    const request = requests[i];
    if (outcome.kind !== 'refused' || request === undefined) return [];
    return {
      key: short(request.idempotencyKey),
      actor: actor.id,
      aggregate_type: short(request.aggregateType),
      aggregate_id: outcome.aggregateId,
      command: short(request.command.type),
      code: outcome.refusal.code,
    };
  });
  await pool.query({ name: 'huandu_refusals', text: INSERT, values: [JSON.stringify(rows)] }).catch(() => undefined);
}
