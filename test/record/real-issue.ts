import type { Pool } from 'pg';
import type { Actor } from '#libs/domain/kernel/roles.js';
import type { Command } from '#libs/domain/kernel/aggregate.js';

export const TEAM_LEADER: Actor = { id: 'officer-1', roles: ['team-leader', 'inspector'], unit: 'city' };

const ACCOUNT = `INSERT INTO account (id, login, name, password_hash, roles, unit, home_district, certified)
  VALUES ($1, $1, $1, 'x', $2, $3, $4, true) ON CONFLICT DO NOTHING`;

/** Two certified officers of another district, as plan 001 asks for cross-district inspection. */
export async function seedOfficers(pool: Pool): Promise<void> {
  for (const id of ['officer-1', 'officer-2'])
    await pool.query(ACCOUNT, [id, ['team-leader', 'inspector'], 'city', '500101']);
}

/** A complete registration in 渝中区 under plan 001. */
export const aRegistration = (over: Readonly<Record<string, unknown>> = {}): Command => ({
  type: 'register',
  planId: 'cq-2024-blue-sky',
  district: '500103',
  enterprise: '某汽修厂',
  creditCode: null,
  place: '某路 1 号',
  problem: '喷漆工序未密闭，废气直排',
  contentKinds: ['1'],
  objectKind: '1',
  source: 'inspection',
  discoveredOn: '2024-06-21',
  inspectors: ['officer-1', 'officer-2'],
  evidence: ['现场照片 1'],
  complained: false,
  ...over,
});
