import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of transfer batches as SQL sees them, read out of the batch's state; under the reader's own row-level security. */
export class CreateTransferBatchRow1763800000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW transfer_batch_row WITH (security_invoker = true) AS
      SELECT a.id AS batch_id, r.row::integer AS row, r.issue_id::uuid AS issue_id,
             CASE jsonb_typeof(r.result) WHEN 'string' THEN 'done' WHEN 'object' THEN 'failed' ELSE 'waiting' END AS state,
             CASE jsonb_typeof(r.result) WHEN 'object' THEN r.result END AS refusal
        FROM aggregate_state a
        CROSS JOIN LATERAL ROWS FROM (
          jsonb_array_elements_text(a.state->'issueIds'), jsonb_array_elements(a.state->'results')
        ) WITH ORDINALITY AS r(issue_id, result, row)
       WHERE a.type = 'transfer-batch'
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW transfer_batch_row');
  }
}
