import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Pool } from 'pg';
import type { CommandDoor } from '#libs/commands/index.js';
import { idFromKey } from '#libs/commands/requests.js';
import { MAX_ROWS, type BatchCommand, type TransferBatch } from '#libs/domain/batch/index.js';
import { scopeOf, type WorldSource } from '#libs/persistence/index.js';
import { batchNow, batchPage, batchRows, namesOf, readyToTransfer, type BatchNow } from '#libs/queries/index.js';
import { EmptyDto } from '../actions/dto/shared.dto.js';
import { idOf, keyOf, versionOf } from '../actions/doing.js';
import { doneOf, notFound } from '../http/problems.js';
import { DOOR, POOL, WORLD } from '../parts.js';
import { unitName } from '../reads/names.js';
import { PageDto } from '../reads/queries.dto.js';
import { actorOf, type Account } from '../session/account.js';
import { ForRoles, Me } from '../session/session.guard.js';
import { batchView } from './batch-view.js';
import { CreateBatchDto, SendBatchDto } from './batches.dto.js';

const KEY = { name: 'Idempotency-Key', required: true } as const;

/** Issues handed over together. What is allowed is for the batch's own rules; sending is done by the process over time. */
@ApiTags('transfer batches')
@Controller('transfer-batches')
@ForRoles('coordinator', 'city-approver', 'team-leader', 'supervisor', 'leader', 'auditor', 'operator')
export class BatchesController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(DOOR) private readonly door: CommandDoor,
    @Inject(WORLD) private readonly world: WorldSource,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'transferBatches', summary: '移交批次 · Transfer batches, newest first' })
  async list(@Me() me: Account, @Query() { cursor, limit = 25 }: PageDto): Promise<object> {
    const { items, next } = await batchPage(this.pool, scopeOf(me), cursor, limit);
    const names = await namesOf(
      this.pool,
      items.flatMap(({ batch }) => peopleIn(batch)),
    );
    return { items: items.map((item) => batchView(item, actorOf(me), this.world.current(), names)), next };
  }

  @Get(':id')
  @ApiOperation({ operationId: 'transferBatch', summary: '批次进度 · One batch with each row’s result' })
  async one(@Me() me: Account, @Param('id') id: string): Promise<object> {
    return this.view(me, idOf(id), true);
  }

  @Post()
  @HttpCode(201)
  @ApiHeader(KEY)
  @ApiOperation({
    operationId: 'createTransferBatch',
    summary: '建立批次 · Make a batch of issues that wait for transfer',
  })
  async create(@Me() me: Account, @Req() request: Request, @Body() input: CreateBatchDto): Promise<object> {
    const { title, issueIds, letterNo, ...filter } = input;
    // A repeat with the same key is the same batch, also when other issues wait by now.
    const earlier = await batchNow(this.pool, scopeOf(me), idFromKey(actorOf(me), keyOf(request)));
    const ids =
      issueIds ?? earlier?.batch.issueIds ?? (await readyToTransfer(this.pool, scopeOf(me), filter, MAX_ROWS));
    return this.submit(me, request, undefined, {
      type: 'create-batch',
      title,
      issueIds: ids,
      ...(letterNo === undefined ? {} : { letterNo }),
    });
  }

  @Post(':id/approve')
  @HttpCode(200)
  @ApiHeader(KEY)
  @ApiOperation({ operationId: 'approveTransferBatch', summary: '审批 · Approve' })
  approve(
    @Me() me: Account,
    @Req() request: Request,
    @Param('id') id: string,
    @Body() _input: EmptyDto,
  ): Promise<object> {
    return this.submit(me, request, id, { type: 'approve-batch' });
  }

  @Post(':id/send')
  @HttpCode(200)
  @ApiHeader(KEY)
  @ApiOperation({ operationId: 'sendTransferBatch', summary: '移交 · Send' })
  send(
    @Me() me: Account,
    @Req() request: Request,
    @Param('id') id: string,
    @Body() input: SendBatchDto,
  ): Promise<object> {
    return this.submit(me, request, id, { ...input, type: 'send-batch' });
  }

  @Post(':id/retry')
  @HttpCode(200)
  @ApiHeader(KEY)
  @ApiOperation({ operationId: 'retryTransferBatch', summary: '重试失败的 · Retry what failed' })
  retry(
    @Me() me: Account,
    @Req() request: Request,
    @Param('id') id: string,
    @Body() _input: EmptyDto,
  ): Promise<object> {
    return this.submit(me, request, id, { type: 'retry-batch' });
  }

  private async submit(me: Account, request: Request, id: string | undefined, command: BatchCommand): Promise<object> {
    const version = versionOf(request);
    const outcome = await this.door.submit(actorOf(me), {
      aggregateType: 'transfer-batch',
      command,
      idempotencyKey: keyOf(request),
      ...(id === undefined ? {} : { aggregateId: idOf(id) }),
      ...(version === undefined ? {} : { expectedVersion: version }),
    });
    return this.view(me, doneOf(outcome).aggregateId, false);
  }

  private async view(me: Account, id: string, withRows: boolean): Promise<object> {
    const found: BatchNow | null = await batchNow(this.pool, scopeOf(me), id);
    if (found === null) throw notFound();
    const names = await namesOf(this.pool, peopleIn(found.batch));
    const view = batchView(found, actorOf(me), this.world.current(), names);
    if (!withRows) return view;
    const rows = await batchRows(this.pool, scopeOf(me), id);
    return {
      ...view,
      rows: rows.map((row) => ({ ...row, districtName: row.district === null ? null : unitName(row.district) })),
    };
  }
}

const peopleIn = ({ createdBy, approvedBy, sentBy }: TransferBatch): string[] =>
  [createdBy, approvedBy, sentBy].filter((id): id is string => id !== null);
