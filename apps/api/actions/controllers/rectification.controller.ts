import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Act } from '../act.decorator.js';
import type { ActionAnswer } from '../action-answer.js';
import { By, type Doing } from '../doing.js';
import {
  ClosureOrderDto,
  DeclareCompleteDto,
  DistrictVerifyDto,
  FailLookBackDto,
  ImpossibleDto,
  LookBackDto,
  OrderDto,
  ProgressDto,
  ProposeWaiverDto,
  RectificationPlanDto,
} from '../dto/rectification.dto.js';
import { EmptyDto, ReasonDto } from '../dto/shared.dto.js';
import { IssueActions } from '../issue-actions.js';

/** 整改: one line per action. */
@ApiTags('actions: rectification')
@Controller('issues')
export class RectificationController {
  constructor(private readonly issue: IssueActions) {}

  @Act('order-correction')
  orderCorrection(@By() by: Doing, @Body() input: OrderDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('order-again')
  orderAgain(@By() by: Doing, @Body() input: OrderDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('rectify-immediately')
  rectifyImmediately(@By() by: Doing, @Body() input: EmptyDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('set-rectification-plan')
  setRectificationPlan(@By() by: Doing, @Body() input: RectificationPlanDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('start-rectification')
  startRectification(@By() by: Doing, @Body() input: EmptyDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('report-progress')
  reportProgress(@By() by: Doing, @Body() input: ProgressDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('declare-complete')
  declareComplete(@By() by: Doing, @Body() input: DeclareCompleteDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('district-verify')
  districtVerify(@By() by: Doing, @Body() input: DistrictVerifyDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('district-reject')
  districtReject(@By() by: Doing, @Body() input: ReasonDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('draw-look-back')
  drawLookBack(@By() by: Doing, @Body() input: EmptyDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('pass-look-back')
  passLookBack(@By() by: Doing, @Body() input: LookBackDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('fail-look-back')
  failLookBack(@By() by: Doing, @Body() input: FailLookBackDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('declare-impossible')
  declareImpossible(@By() by: Doing, @Body() input: ImpossibleDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('record-closure-order')
  recordClosureOrder(@By() by: Doing, @Body() input: ClosureOrderDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('propose-waiver')
  proposeWaiver(@By() by: Doing, @Body() input: ProposeWaiverDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('confirm-waiver')
  confirmWaiver(@By() by: Doing, @Body() input: EmptyDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('refuse-waiver')
  refuseWaiver(@By() by: Doing, @Body() input: ReasonDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }
}
