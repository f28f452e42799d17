import { districtByCode } from '#libs/domain/districts/index.js';

/** Name of a unit for people: 市级, or the district's. */
export const unitName = (unit: string): string => (unit === 'city' ? '市级' : (districtByCode(unit)?.name ?? unit));
