import { CreateRecord1763800000001 } from './1763800000001-create-record.js';
import { CreateProjections1763800000002 } from './1763800000002-create-projections.js';
import { CreateProcess1763800000003 } from './1763800000003-create-process.js';
import { CreateDirectory1763800000004 } from './1763800000004-create-directory.js';
import { CreateLoginFailure1763800000005 } from './1763800000005-create-login-failure.js';
import { IndexWorkList1763800000006 } from './1763800000006-index-work-list.js';
import { IndexEventRecorded1763800000007 } from './1763800000007-index-event-recorded.js';
import { CreateUploadResult1763800000008 } from './1763800000008-create-upload-result.js';
import { CreateTransferBatchRow1763800000101 } from './1763800000101-create-transfer-batch-row.js';
import { IndexOutboxOther1763800000102 } from './1763800000102-index-outbox-other.js';

/** All migrations, oldest first. Listed as classes: globs behave differently in tests and in dist. */
export const MIGRATIONS = [
  CreateRecord1763800000001,
  CreateProjections1763800000002,
  CreateProcess1763800000003,
  CreateDirectory1763800000004,
  CreateLoginFailure1763800000005,
  IndexWorkList1763800000006,
  IndexEventRecorded1763800000007,
  CreateUploadResult1763800000008,
  CreateTransferBatchRow1763800000101,
  IndexOutboxOther1763800000102,
];
