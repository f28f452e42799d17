import { AnnexController } from '../annex/annex.controller.js';
import { ImportsController } from '../imports/imports.controller.js';
import { BatchesController } from '../batches/batches.controller.js';
import { ClockController } from '../clock/clock.controller.js';
import { IssuesController } from './issues.controller.js';
import { NoticesController } from './notices.controller.js';
import { OverviewController } from './overview.controller.js';
import { ReferenceController } from './reference.controller.js';
import { WorkListController } from './work-list.controller.js';

export const READ_CONTROLLERS = [
  WorkListController,
  IssuesController,
  OverviewController,
  ReferenceController,
  NoticesController,
  ClockController,
  BatchesController,
  ImportsController,
  AnnexController,
];
