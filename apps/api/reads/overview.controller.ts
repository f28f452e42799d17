import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Pool } from 'pg';
import { ROLES } from '#libs/domain/kernel/roles.js';
import { scopeOf } from '#libs/persistence/index.js';
import { overview, type Overview } from '#libs/queries/index.js';
import { POOL } from '../parts.js';
import type { Account } from '../session/account.js';
import { Me } from '../session/session.guard.js';
import { unitName } from './names.js';

const SUMS = ['open', 'closed', 'green', 'yellow', 'orange', 'red', 'violet', 'late', 'listed', 'raised'] as const;

@ApiTags('overview')
@Controller('overview')
export class OverviewController {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** A district sees its own sums; the city all, and itself. */
  @Get()
  @ApiOperation({
    operationId: 'overview',
    summary: '总览 · Districts by light, listing and lateness; the city’s own lateness',
  })
  async overview(@Me() me: Account): Promise<object> {
    const { now, districts, city } = await overview(this.pool, scopeOf(me));
    return {
      now,
      totals: Object.fromEntries(SUMS.map((sum) => [sum, districts.reduce((all, row) => all + row[sum], 0)])),
      districts: districts.map((row) => ({ ...row, name: unitName(row.district) })),
      city: me.unit === 'city' ? cityView(city) : null,
    };
  }
}

function cityView(city: Overview['city']): object {
  return {
    open: city.reduce((sum, row) => sum + row.open, 0),
    overdue: city.reduce((sum, row) => sum + row.overdue, 0),
    byRole: city.map((row) => ({ ...row, ...(ROLES as Record<string, { zh: string; en: string }>)[row.role] })),
  };
}
