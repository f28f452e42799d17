import { LIGHTS, WORK_GROUPS, type Light, type WorkGroup } from '#libs/persistence/index.js';
import { Code, Day, DistrictCode, Flag, Line, Whole } from '../forms/fields.js';

const optional = true;

export class PageDto {
  @Line('下一页', 'Cursor of the next page', { optional, max: 500, example: '' })
  readonly cursor?: string;

  @Whole('每页条数', 'Rows per page', { optional, min: 1, max: 100, example: 25 })
  readonly limit?: number;
}

export class WorkListDto extends PageDto {
  @Code('分组', 'Group', 'groups', { optional, values: WORK_GROUPS, example: 'overdue' })
  readonly group?: WorkGroup;

  @Line('角色', 'One of your roles', { optional, max: 40, example: 'caseworker' })
  readonly role?: string;

  @Flag('只看指派给我的', 'Only mine', { optional })
  readonly mine?: boolean;

  @DistrictCode('区县', 'District', { optional })
  readonly district?: string;
}

export class IssueListDto extends PageDto {
  @Line('搜索', 'Search in number, enterprise, problem, place, credit code', { optional, max: 100, example: '水泥' })
  readonly q?: string;

  @DistrictCode('区县', 'District', { optional })
  readonly district?: string;

  @Line('状态', 'Overall status', { optional, max: 40, example: 'in-hand' })
  readonly status?: string;

  @Line('严重程度', 'Severity', { optional, max: 40, example: 'general' })
  readonly severity?: string;

  @Code('亮灯', 'Light', 'lights', { optional, values: LIGHTS, example: 'red' })
  readonly light?: Light;

  @Flag('在督察问题清单', 'On the inspection problem list', { optional })
  readonly listed?: boolean;

  @Flag('提级督办', 'Raised supervision', { optional })
  readonly raised?: boolean;

  @Flag('曾逾期', 'Ever late', { optional })
  readonly late?: boolean;

  @Flag('未销号', 'Still open', { optional })
  readonly open?: boolean;

  @Line('行动方案', 'Plan', { optional, max: 80, example: 'cq-2024-blue-sky' })
  readonly plan?: string;

  @Line('移交批次', 'Transfer batch', { optional, max: 80, example: '' })
  readonly batch?: string;

  @Line('重点内容', 'Kind of content', { optional, max: 40, example: '3' })
  readonly contentKind?: string;

  @Line('重点对象', 'Kind of object', { optional, max: 40, example: '3' })
  readonly objectKind?: string;

  @Line('来源', 'Source', { optional, max: 40, example: 'inspection' })
  readonly source?: string;

  @Line('流转', 'Custody', { optional, max: 40, example: 'assigned' })
  readonly custody?: string;

  @Line('反馈', 'Feedback', { optional, max: 40, example: 'awaiting' })
  readonly feedback?: string;

  @Line('整改', 'Rectification', { optional, max: 40, example: 'active' })
  readonly rectification?: string;

  @Line('处罚', 'Penalty', { optional, max: 40, example: 'filed' })
  readonly penalty?: string;

  @Line('督办', 'Supervision', { optional, max: 40, example: 'listed' })
  readonly supervision?: string;

  @Line('销号', 'Closure', { optional, max: 40, example: 'open' })
  readonly closure?: string;

  @Day('发现日期自', 'Discovered from', { optional })
  readonly from?: string;

  @Day('发现日期至', 'Discovered to', { optional })
  readonly to?: string;

  @Flag('同时计数', 'Also count all', { optional })
  readonly count?: boolean;
}

export class AccountsDto {
  @Line('角色', 'Role', { optional, max: 40, example: 'caseworker' })
  readonly role?: string;

  @Line('单位', 'Unit', { optional, max: 40, example: '500103' })
  readonly unit?: string;
}

export class NoticesDto extends PageDto {
  @Flag('只看未读', 'Only unread', { optional })
  readonly unread?: boolean;
}
