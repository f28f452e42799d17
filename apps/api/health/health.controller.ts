import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Pool } from 'pg';
import { healthOf } from '#libs/queries/index.js';
import { POOL, SETTINGS } from '../parts.js';
import { Public } from '../session/session.guard.js';
import type { ApiSettings } from '../settings.js';

const PATIENCE_MS = 1_500;

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** 200 when the record can be read; 503 otherwise, within two seconds. */
  @Get()
  @Public()
  @ApiOperation({ operationId: 'health', summary: '运行状况 · Health' })
  async health(@Res({ passthrough: true }) response: Response): Promise<object> {
    const temporal = { address: this.settings.temporalAddress, ui: this.settings.temporalUiUrl };
    const found = await within(PATIENCE_MS, healthOf(this.pool)).catch(() => null);
    if (found === null) {
      response.status(503);
      return { status: 'down', database: 'down', temporal };
    }
    return { status: 'ok', database: 'ok', drill: this.settings.drill, ...found, temporal };
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too late')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
