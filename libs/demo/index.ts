export { DEMO_PASSWORD, demoAccounts, demoPlace } from './people.js';
export { runDemo, type DemoOptions } from './run.js';
export { settled } from './settled.js';
