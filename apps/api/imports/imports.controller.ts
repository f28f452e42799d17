import { Controller, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Pool } from 'pg';
import { businessNow, type CommandDoor } from '#libs/commands/index.js';
import { toShanghaiDate } from '#libs/domain/clock/index.js';
import type { WorldSource } from '#libs/persistence/index.js';
import { readUpload } from '../http/upload.js';
import { DOOR, POOL, WORLD } from '../parts.js';
import { actorOf, type Account } from '../session/account.js';
import { ForRoles, Me } from '../session/session.guard.js';
import { importList } from './import-list.js';
import { ImportDto } from './imports.dto.js';

@ApiTags('excel')
@Controller('imports')
export class ImportsController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(DOOR) private readonly door: CommandDoor,
    @Inject(WORLD) private readonly world: WorldSource,
  ) {}

  /** The file is the raw body; `X-File-Name` is its name. */
  @Post()
  @HttpCode(200)
  @ForRoles('inspector', 'team-leader')
  @ApiConsumes('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({
    operationId: 'importProblemList',
    summary: '导入问题清单 · Try, then register each row of a problem list',
  })
  async import(
    @Me() me: Account,
    @Query() given: ImportDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    const upload = await readUpload(request, response);
    const now = await businessNow(this.pool);
    // A trial decides by itself, so it must know the people as they are now.
    await this.world.refresh();
    return importList({ door: this.door, world: this.world, now }, actorOf(me), upload, given, toShanghaiDate(now));
  }
}
