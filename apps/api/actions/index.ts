import { CustodyController } from './controllers/custody.controller.js';
import { FeedbackController } from './controllers/feedback.controller.js';
import { PenaltyController } from './controllers/penalty.controller.js';
import { RectificationController } from './controllers/rectification.controller.js';
import { SupervisionController } from './controllers/supervision.controller.js';

export const ACTION_CONTROLLERS = [
  CustodyController,
  FeedbackController,
  RectificationController,
  PenaltyController,
  SupervisionController,
];
