import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Act } from '../act.decorator.js';
import type { ActionAnswer } from '../action-answer.js';
import { By, type Doing } from '../doing.js';
import { ConcludeCaseDto, DeclineCaseDto, FileCaseDto } from '../dto/penalty.dto.js';
import { ReasonDto } from '../dto/shared.dto.js';
import { IssueActions } from '../issue-actions.js';

/** 处罚: one line per action. */
@ApiTags('actions: penalty')
@Controller('issues')
export class PenaltyController {
  constructor(private readonly issue: IssueActions) {}

  @Act('file-case')
  fileCase(@By() by: Doing, @Body() input: FileCaseDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('decline-case')
  declineCase(@By() by: Doing, @Body() input: DeclineCaseDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('conclude-case')
  concludeCase(@By() by: Doing, @Body() input: ConcludeCaseDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }

  @Act('screen-again')
  screenAgain(@By() by: Doing, @Body() input: ReasonDto): Promise<ActionAnswer> {
    return this.issue.act(by, input);
  }
}
