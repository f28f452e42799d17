export * from './an-issue.js';
export { at } from './at.js';
export { CaseFile } from './case-file.js';
export { actor, HERE, NEXT, PEOPLE, PLAN, worldWhere, worldWithPlan } from './city.js';
