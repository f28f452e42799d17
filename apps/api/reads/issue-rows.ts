import type { IssueQuery, IssueRow } from '#libs/persistence/index.js';
import { unitName } from './names.js';
import type { IssueListDto } from './queries.dto.js';

/** The filter of an address as the repository's question. */
export function issueQuery(dto: IssueListDto): IssueQuery {
  const { q, contentKind, light, from, to, cursor, limit, count, plan, batch, objectKind, ...equal } = dto;
  const where = { ...equal, plan_id: plan, batch_id: batch, object_kind: objectKind };
  return {
    where: given(where),
    ...given({ q, contentKind, light, from, to, cursor, limit, count }),
  };
}

export const issueRowView = (row: IssueRow): object => ({
  ...row,
  districtName: row.district === null ? null : unitName(row.district),
  nextDue: row.nextDue === null ? null : new Date(row.nextDue),
  updatedAt: new Date(row.updatedAt),
});

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without what was left out. */
function given<T extends object>(of: T): Given<T> {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as Given<T>;
}
