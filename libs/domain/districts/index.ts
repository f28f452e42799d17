export { DISTRICTS } from './data.js';
export { districtByCode, districtByName, type DistrictAnswer } from './district-by-name.js';
export type { AddresseeBody } from './types.js';
export { stands } from './validity.js';
