import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Pool } from 'pg';
import { POOL, SETTINGS } from '../parts.js';
import type { ApiSettings } from '../settings.js';
import type { Account } from './account.js';
import { clearToken, setToken, tokenOf } from './cookie.js';
import { demoLogins } from './demo-logins.js';
import { logIn } from './login.js';
import { LoginDto } from './session.dto.js';
import { Public, sessionOf } from './session.guard.js';
import { Sessions, type OpenSession } from './sessions.js';
import { unitName } from '../reads/names.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    private readonly sessions: Sessions,
  ) {}

  @Post()
  @Public()
  @HttpCode(200)
  @ApiOperation({ operationId: 'logIn', summary: '登录 · Log in' })
  async logIn(
    @Body() { login, password }: LoginDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    const account = await logIn(this.pool, login, password);
    const before = tokenOf(request);
    if (before !== null) await this.sessions.close(before);
    const { token, expiresAt } = await this.sessions.open(account.id);
    setToken(response, token, expiresAt, this.settings.secureCookie);
    return view({ account, expiresAt });
  }

  @Get()
  @ApiOperation({ operationId: 'currentSession', summary: '当前登录 · Who is logged in' })
  current(@Req() request: Request): object {
    return view(sessionOf(request));
  }

  @Get('demo')
  @Public()
  @ApiOperation({ operationId: 'demoAccounts', summary: '演示账号 · Demo accounts, in a drill only' })
  demo(): Promise<object> {
    return demoLogins(this.pool, this.settings);
  }

  @Delete()
  @Public()
  @HttpCode(204)
  @ApiOperation({ operationId: 'logOut', summary: '退出 · Log out' })
  async logOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = tokenOf(request);
    if (token !== null) await this.sessions.close(token);
    clearToken(response, this.settings.secureCookie);
  }
}

const view = ({ account, expiresAt }: OpenSession): object => ({ account: accountView(account), expiresAt });

const accountView = (account: Account): object => ({ ...account, unitName: unitName(account.unit) });
