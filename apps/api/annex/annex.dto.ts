import { Code, DistrictCode, Flag } from '../forms/fields.js';

const optional = true;

export class AnnexDto {
  @DistrictCode('区县', 'District; a district’s people get their own', { optional })
  readonly district?: string;

  @Flag('包括已反馈的', 'Also those already answered', { optional })
  readonly all?: boolean;
}

export class AnnexUploadDto {
  @DistrictCode('区县', 'District', { optional })
  readonly district?: string;

  @Code('办理方式', 'Prepare or submit', 'annexModes', { optional, values: ['prepare', 'submit'], example: 'prepare' })
  readonly mode?: 'prepare' | 'submit';

  @Flag('只试读', 'Only try', { optional })
  readonly dryRun?: boolean;
}
