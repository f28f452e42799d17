export { openTemporal, type OpenTemporal } from './client.js';
export { readNews, type ReadIssue } from './news.js';
export { OutboxRelay, type Log } from './relay.js';
export { routes, type Message, type Route, type Routes } from './routes.js';
export { temporalSettings, type TemporalSettings } from './settings.js';
export { restartWorkflows, type RestartReport } from './restart.js';
export { Sweeper } from './sweep.js';
