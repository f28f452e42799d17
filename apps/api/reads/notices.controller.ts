import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Pool } from 'pg';
import { byEvent, COMMANDS } from '#libs/domain/issue/index.js';
import { markRead, noticesFor } from '#libs/queries/index.js';
import { Flag, Evidence } from '../forms/fields.js';
import { POOL } from '../parts.js';
import type { Account } from '../session/account.js';
import { Me } from '../session/session.guard.js';
import { NoticesDto } from './queries.dto.js';
import { PAGE_SIZE } from './work-list.controller.js';

export class ReadNoticesDto {
  @Evidence('通知编号', 'Ids of notices', { optional: true, min: 0, max: 500, example: ['…'] })
  readonly ids?: string[];

  @Flag('全部', 'All of them', { optional: true })
  readonly all?: boolean;
}

const words = byEvent(COMMANDS);

@ApiTags('notices')
@Controller('notices')
export class NoticesController {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  @Get()
  @ApiOperation({ operationId: 'notices', summary: '通知 · Notices to my roles and to me, newest first' })
  async list(@Me() me: Account, @Query() { limit = PAGE_SIZE, ...query }: NoticesDto): Promise<object> {
    const page = await noticesFor(this.pool, me, { ...query, limit });
    const items = page.items.map((notice) => ({
      ...notice,
      zh: words.get(notice.kind)?.zh ?? notice.kind,
      en: words.get(notice.kind)?.en ?? notice.kind,
      number: notice.data['number'] ?? null,
    }));
    return { ...page, items };
  }

  @Post('read')
  @HttpCode(204)
  @ApiOperation({ operationId: 'readNotices', summary: '标记已读 · Mark as read' })
  async read(@Me() me: Account, @Body() { ids = [], all = false }: ReadNoticesDto): Promise<void> {
    await markRead(this.pool, me, all ? 'all' : ids);
  }
}
