import * as assign from './custody/assign.js';
import * as classify from './custody/classify.js';
import * as moveOut from './custody/move-out.js';
import * as object from './custody/object.js';
import * as receive from './custody/receive.js';
import * as register from './custody/register.js';
import * as route from './custody/route.js';
import * as transfer from './custody/transfer.js';
import * as voided from './custody/void.js';
import * as extend from './feedback/extend.js';
import * as review from './feedback/review.js';
import * as submit from './feedback/submit.js';
import * as penalty from './penalty/question.js';
import * as lookBack from './rectification/look-back.js';
import * as order from './rectification/order.js';
import * as verify from './rectification/verify.js';
import * as close from './closure/close.js';
import * as ladder from './supervision/ladder.js';
import * as list from './supervision/list.js';
import * as raise from './supervision/raise.js';
import * as urge from './supervision/urge.js';
import type { CommandDefinition } from './definition.js';

/** Every action there is, in the order of the process. Moves, permissions, menus, forms and the exploration follow from this list. */
export const COMMANDS: readonly CommandDefinition[] = [
  register.register,
  voided.voidIssue,
  voided.absorb,
  classify.classify,
  route.handleDirectly,
  route.putOnList,
  route.approveTransfer,
  transfer.transfer,
  moveOut.moveOut,
  moveOut.recordMovedOutAnswer,
  receive.receive,
  receive.deemReceived,
  object.object,
  object.acceptObjection,
  object.rejectObjection,
  assign.assign,
  assign.reassign,
  submit.prepareFeedback,
  submit.submitFeedback,
  review.openReview,
  review.acceptFeedback,
  review.returnFeedback,
  extend.askExtension,
  extend.grantExtension,
  extend.refuseExtension,
  extend.lapseExtensionRequest,
  submit.withdrawFeedback,
  order.orderCorrection,
  order.rectifyImmediately,
  order.setPlan,
  order.startRectification,
  order.reportProgress,
  order.declareComplete,
  verify.districtVerify,
  verify.districtReject,
  lookBack.drawLookBack,
  lookBack.passLookBack,
  lookBack.failLookBack,
  lookBack.passUndrawn,
  verify.declareImpossible,
  verify.recordClosureOrder,
  verify.proposeWaiver,
  verify.confirmWaiver,
  verify.refuseWaiver,
  order.orderAgain,
  penalty.fileCase,
  penalty.declineCase,
  penalty.concludeCase,
  penalty.screenAgain,
  ladder.fireRung,
  ladder.lapse,
  urge.urge,
  urge.answerUrge,
  list.proposeListing,
  list.commentOnListing,
  list.enterList,
  list.rejectListing,
  raise.raise,
  raise.reportRaised,
  raise.release,
  raise.contestScore,
  raise.decideContest,
  close.proposeClosure,
  close.close,
  close.returnClosure,
  close.reopen,
];

export const byType = (commands: readonly CommandDefinition[]): ReadonlyMap<string, CommandDefinition> =>
  new Map(commands.map((command) => [command.type, command]));

export const byEvent = (commands: readonly CommandDefinition[]): ReadonlyMap<string, CommandDefinition> =>
  new Map(commands.map((command) => [command.event, command]));
