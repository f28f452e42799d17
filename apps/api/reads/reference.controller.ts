import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Pool } from 'pg';
import { peopleOf } from '#libs/queries/index.js';
import { POOL } from '../parts.js';
import type { Account } from '../session/account.js';
import { Me } from '../session/session.guard.js';
import { AccountsDto } from './queries.dto.js';
import { reference } from './reference.js';

@ApiTags('reference')
@Controller()
export class ReferenceController {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  @Get('reference')
  @ApiOperation({
    operationId: 'reference',
    summary: '基础数据 · Districts, plans and their code lists, roles, tracks, statuses, actions',
  })
  reference(): object {
    return reference();
  }

  /** A district chooses among its own people; the city among all. */
  @Get('accounts')
  @ApiOperation({ operationId: 'accounts', summary: '人员选择 · People for pickers' })
  async accounts(@Me() me: Account, @Query() { role, unit }: AccountsDto): Promise<object> {
    const of = me.unit === 'city' ? unit : me.unit;
    const filter = { ...(role === undefined ? {} : { role }), ...(of === undefined ? {} : { unit: of }) };
    return { items: await peopleOf(this.pool, filter) };
  }
}
