import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Act } from '../act.decorator.js';
import type { ActionAnswer } from '../action-answer.js';
import { By, type Doing } from '../doing.js';
import { AskExtensionDto, PrepareFeedbackDto, ReturnFeedbackDto, SubmitFeedbackDto } from '../dto/feedback.dto.js';
import { EmptyDto, ReasonDto } from '../dto/shared.dto.js';
import { IssueActions } from '../issue-actions.js';

/** 反馈: one line per action. */
@ApiTags('actions: feedback')
@Controller('issues')
export class FeedbackController {
  constructor(private readonly issue: IssueActions) {}

  @Act('prepare-feedback')
  prepareFeedback(@By() by: Doing, @Body() input: PrepareFeedbackDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('submit-feedback')
  submitFeedback(@By() by: Doing, @Body() input: SubmitFeedbackDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('withdraw-feedback')
  withdrawFeedback(@By() by: Doing, @Body() input: EmptyDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('open-review')
  openReview(@By() by: Doing, @Body() input: EmptyDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('accept-feedback')
  acceptFeedback(@By() by: Doing, @Body() input: EmptyDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('return-feedback')
  returnFeedback(@By() by: Doing, @Body() input: ReturnFeedbackDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('ask-extension')
  askExtension(@By() by: Doing, @Body() input: AskExtensionDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('grant-extension')
  grantExtension(@By() by: Doing, @Body() input: EmptyDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('refuse-extension')
  refuseExtension(@By() by: Doing, @Body() input: ReasonDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }
}
