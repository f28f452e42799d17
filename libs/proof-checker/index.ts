export { checkProof, type Verdict } from './check.js';
export type { Table } from './proof.js';
