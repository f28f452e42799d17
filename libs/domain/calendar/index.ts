export { calendar, calendarFrom } from './calendar.js';
export { kindsByDay } from './kinds.js';
export { NOTICES } from './notices.js';
export type { Notice } from './notice.js';
