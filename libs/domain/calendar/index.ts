export { CALENDAR_VERSION, calendar, calendarFrom } from './calendar.js';
export { NOTICES } from './notices.js';
export type { Notice } from './notice.js';
