import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Pool } from 'pg';
import { businessNow, type CommandDoor } from '#libs/commands/index.js';
import { toShanghaiDate } from '#libs/domain/clock/index.js';
import { districtByCode } from '#libs/domain/districts/index.js';
import { annotateErrors, readAnnex } from '#libs/excel/index.js';
import { scopeOf, type WorldSource } from '#libs/persistence/index.js';
import { keepResult, phoneOf, resultOf } from '#libs/queries/index.js';
import { invalidInput, Problem } from '../http/problem.js';
import { notFound, roleNotAllowed } from '../http/problems.js';
import { readUpload, sendSpreadsheet, type Upload } from '../http/upload.js';
import { DOOR, POOL, WORLD } from '../parts.js';
import { actorOf, type Account } from '../session/account.js';
import { ForRoles, Me } from '../session/session.guard.js';
import { AnnexDto, AnnexUploadDto } from './annex.dto.js';
import { annexFile, REASONS } from './build.js';
import { takeAnswers, type AnnexResult } from './take-answers.js';

@ApiTags('excel')
@Controller('annex')
export class AnnexController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(DOOR) private readonly door: CommandDoor,
    @Inject(WORLD) private readonly world: WorldSource,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'downloadAnnex',
    summary: '下载整改表 · The annex form of plan 001, filled with what is known',
  })
  async download(
    @Me() me: Account,
    @Query() { district, all = false }: AnnexDto,
    @Res() response: Response,
  ): Promise<void> {
    const body = bodyFor(me, district);
    const head = { filler: me.name, phone: await phoneOf(this.pool, me.id) };
    const { file } = await annexFile(this.pool, scopeOf(me), body, all, head);
    const today = toShanghaiDate(await businessNow(this.pool));
    sendSpreadsheet(response, `整改表-${body.name}-${today}.xlsx`, file);
  }

  /** Raw body as with imports. Rows stand for themselves; what is wrong is written into a copy of the file. */
  @Post()
  @HttpCode(200)
  @ForRoles('caseworker', 'district-approver')
  @ApiConsumes('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({ operationId: 'uploadAnnex', summary: '上传整改表 · Take the answers of a filled form, row by row' })
  async upload(
    @Me() me: Account,
    @Query() { district, mode, dryRun = false }: AnnexUploadDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    const { code } = bodyFor(me, district);
    const upload = await readUpload(request, response);
    const now = await businessNow(this.pool);
    await this.world.refresh();
    const read = await readAnnex(upload.content, { noFilingReasons: REASONS, on: toShanghaiDate(now) });
    if (!read.ok) throw new Problem(422, read.refusal);
    const { rows, sheet, missing, notices } = read.value;
    const results = await takeAnswers(
      {
        pool: this.pool,
        door: this.door,
        world: this.world,
        actor: actorOf(me),
        district: code,
        mode: mode ?? (me.roles.includes('district-approver') ? 'submit' : 'prepare'),
        dryRun,
        fileHash: upload.hash,
        now,
      },
      rows,
    );
    return { rows: rows.length, results, missing, notices, fileId: await this.withErrors(me, upload, sheet, results) };
  }

  @Get('files/:id')
  @ApiOperation({
    operationId: 'annexResult',
    summary: '下载写回错误的文件 · The uploaded file with its errors written in',
  })
  async result(@Me() me: Account, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const found = await resultOf(this.pool, me.id, id);
    if (found === null) throw notFound();
    sendSpreadsheet(response, found.name, found.content);
  }

  private async withErrors(
    me: Account,
    upload: Upload,
    sheet: string,
    results: readonly AnnexResult[],
  ): Promise<string | null> {
    const errors = results.flatMap(({ row, problem }) => (problem === null ? [] : [{ row, zh: problem.zh }]));
    if (errors.length === 0) return null;
    const annotated = await annotateErrors(upload.content, errors, sheet);
    if (!annotated.ok) return null;
    return keepResult(this.pool, me.id, `校验结果-${upload.name}`, annotated.value);
  }
}

/** Which district's form: a district's people get their own, the city says which. */
function bodyFor(me: Account, district: string | undefined): { readonly code: string; readonly name: string } {
  const code = me.unit === 'city' ? district : me.unit;
  if (me.unit !== 'city' && district !== undefined && district !== me.unit) throw roleNotAllowed();
  const body = code === undefined ? undefined : districtByCode(code);
  if (body === undefined) throw invalidInput([{ field: 'district', zh: '请选择区县。', en: 'Choose a district.' }]);
  return body;
}
