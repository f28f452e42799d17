import { ApiProperty } from '@nestjs/swagger';

/** What an action answers. A repeat with the same key gets the same. */
export class ActionAnswer {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'integer', description: 'Send it back as X-Version with the next action' })
  readonly version!: number;

  @ApiProperty({ example: 'YD-2024-0001' })
  readonly number!: string;

  @ApiProperty({ description: 'Code of the overall status', example: 'in-hand' })
  readonly status!: string;

  @ApiProperty({ type: [String], description: 'What this person may do next', example: ['prepare-feedback'] })
  readonly actions!: string[];
}
