export { DEMO_PASSWORD, demoAccounts } from './people.js';
export { runDemo, type DemoOptions } from './run.js';
export { settled } from './settled.js';
