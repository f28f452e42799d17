import type { LegalDate } from '#libs/domain/clock/types.js';
import { districtByName, type AddresseeBody } from '#libs/domain/districts/index.js';
import type { CellReader } from './cell-reader.js';
import type { ListContext } from './types.js';

/** The body a row belongs to; a blank is taken from above where the list prints a district once for several rows. */
export function districtOf(
  cells: CellReader,
  context: ListContext,
  discoveredAt: LegalDate | null,
): AddresseeBody | null {
  const found = cells.find('district');
  if (!found) return null;
  const city = cells.text('city');
  if (city !== '' && !/重庆/u.test(city)) {
    cells.error('city', 'OUTSIDE_CHONGQING', `“${city}”不在重庆`, `“${city}” is not in Chongqing`, city);
    return null;
  }
  const text = cells.text('district');
  if (text !== '' && found.from !== cells.row && !found.merged) {
    const zh = `区县空白，按第 ${found.from} 行填为“${text}”，请核对`;
    cells.warn('district', 'DISTRICT_CARRIED_DOWN', zh, `district blank; taken from row ${found.from}`, text);
  }
  const answer = districtByName(text, discoveredAt ?? context.handedOverAt ?? dayOf(context));
  if (answer.ok) return answer.body;
  if (!cells.isWrong('district')) cells.error('district', answer.code, answer.zh, answer.en, text);
  return null;
}

/** 监管责任单位 names another district than the row: one of the two is wrong. */
export function checkResponsibleUnit(cells: CellReader, district: AddresseeBody | null): void {
  const text = cells.text('responsibleUnit');
  const named = text === '' ? null : districtByName(text);
  if (!district || named?.ok !== true || named.body.name === district.name) return;
  const zh = `责任单位“${text}”与区县“${district.name}”不一致，请核对`;
  cells.warn('responsibleUnit', 'DISTRICT_CONTRADICTED', zh, 'the responsible unit is of another district', text);
}

/** A list that only names its year is read as of mid-year, except in 2025, when bodies changed within the year. */
function dayOf({ year, today }: ListContext): LegalDate | undefined {
  if (year === undefined) return today;
  return year === 2025 ? undefined : `${year}-06-30`;
}
