import type { Pool } from 'pg';
import type { DirectoryEntry, World } from '#libs/domain/kernel/aggregate.js';

/** Gives rules the reference data as a value. `refresh` is called by the door when the record says accounts changed. */
export interface WorldSource {
  current(): World;
  /** Version of the directory that `current()` shows. */
  readonly version: number;
  refresh(): Promise<void>;
}

interface AccountRow {
  readonly id: string;
  readonly roles: string[];
  readonly unit: string;
  readonly home_district: string | null;
  readonly certified: boolean;
  readonly version: number;
}

const ACCOUNTS = `SELECT a.id, a.roles, a.unit, a.home_district, a.certified, c.directory_version::float8 AS version
  FROM app_clock c LEFT JOIN account a ON NOT a.disabled`;

/** Accounts from the table; calendar, plan packs and districts as given (they change with a release). */
export class DirectoryWorld implements WorldSource {
  version = -1;
  private world: World | null = null;

  constructor(
    private readonly pool: Pool,
    private readonly fixed: Omit<World, 'account'>,
  ) {}

  current(): World {
    if (this.world === null) throw new Error('the directory was not loaded: await refresh() first');
    return this.world;
  }

  async refresh(): Promise<void> {
    const { rows } = await this.pool.query<AccountRow>(ACCOUNTS);
    const accounts = new Map<string, DirectoryEntry>();
    for (const row of rows) {
      if (row.id === null) continue;
      const { id, roles, unit, certified } = row;
      accounts.set(id, { id, roles, unit, homeDistrict: row.home_district, certified });
    }
    this.world = { ...this.fixed, account: (id) => accounts.get(id) };
    this.version = rows[0]?.version ?? 0;
  }
}
