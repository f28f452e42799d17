import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Act } from '../act.decorator.js';
import type { ActionAnswer } from '../action-answer.js';
import { By, type Doing } from '../doing.js';
import {
  AnswerUrgeDto,
  CloseDto,
  ContestScoreDto,
  DecideContestDto,
  EnterListDto,
  ListingCommentDto,
  ProposeClosureDto,
  RaiseDto,
  RaisedReportDto,
  ReopenDto,
  UrgeDto,
} from '../dto/supervision.dto.js';
import { EmptyDto, ReasonDto } from '../dto/shared.dto.js';
import { IssueActions } from '../issue-actions.js';

/** 督办与销号: one line per action. */
@ApiTags('actions: supervision')
@Controller('issues')
export class SupervisionController {
  constructor(private readonly issue: IssueActions) {}

  @Act('urge')
  urge(@By() by: Doing, @Body() input: UrgeDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('answer-urge')
  answerUrge(@By() by: Doing, @Body() input: AnswerUrgeDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('propose-listing')
  proposeListing(@By() by: Doing, @Body() input: EmptyDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('comment-on-listing')
  commentOnListing(@By() by: Doing, @Body() input: ListingCommentDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('enter-list')
  enterList(@By() by: Doing, @Body() input: EnterListDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('reject-listing')
  rejectListing(@By() by: Doing, @Body() input: ReasonDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('raise')
  raise(@By() by: Doing, @Body() input: RaiseDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('report-raised')
  reportRaised(@By() by: Doing, @Body() input: RaisedReportDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('release')
  release(@By() by: Doing, @Body() input: ReasonDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('contest-score')
  contestScore(@By() by: Doing, @Body() input: ContestScoreDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('decide-contest')
  decideContest(@By() by: Doing, @Body() input: DecideContestDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('propose-closure')
  proposeClosure(@By() by: Doing, @Body() input: ProposeClosureDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('close')
  close(@By() by: Doing, @Body() input: CloseDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('return-closure')
  returnClosure(@By() by: Doing, @Body() input: ReasonDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('reopen')
  reopen(@By() by: Doing, @Body() input: ReopenDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }
}
