import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Act } from '../act.decorator.js';
import type { ActionAnswer } from '../action-answer.js';
import { By, type Doing } from '../doing.js';
import {
  AcceptObjectionDto,
  AssignDto,
  ClassifyDto,
  MoveOutDto,
  MovedOutAnswerDto,
  ObjectDto,
  ReassignDto,
  RegisterDto,
  TransferDto,
  VoidDto,
} from '../dto/custody.dto.js';
import { EmptyDto, ReasonDto } from '../dto/shared.dto.js';
import { IssueActions } from '../issue-actions.js';

/** 流转: one line per action. */
@ApiTags('actions: custody')
@Controller('issues')
export class CustodyController {
  constructor(private readonly issue: IssueActions) {}

  @Act('register')
  register(@By() by: Doing, @Body() input: RegisterDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('void')
  void(@By() by: Doing, @Body() input: VoidDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('classify')
  classify(@By() by: Doing, @Body() input: ClassifyDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('handle-directly')
  handleDirectly(@By() by: Doing, @Body() input: EmptyDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('put-on-list')
  putOnList(@By() by: Doing, @Body() input: EmptyDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('approve-transfer')
  approveTransfer(@By() by: Doing, @Body() input: EmptyDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('transfer')
  transfer(@By() by: Doing, @Body() input: TransferDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('move-out')
  moveOut(@By() by: Doing, @Body() input: MoveOutDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('record-moved-out-answer')
  recordMovedOutAnswer(@By() by: Doing, @Body() input: MovedOutAnswerDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('receive')
  receive(@By() by: Doing, @Body() input: EmptyDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('object')
  object(@By() by: Doing, @Body() input: ObjectDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('accept-objection')
  acceptObjection(@By() by: Doing, @Body() input: AcceptObjectionDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('reject-objection')
  rejectObjection(@By() by: Doing, @Body() input: ReasonDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('assign')
  assign(@By() by: Doing, @Body() input: AssignDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('reassign')
  reassign(@By() by: Doing, @Body() input: ReassignDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }
}
