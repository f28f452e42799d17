import { IssuesController } from './issues.controller.js';

export const READ_CONTROLLERS = [IssuesController];
