import { type ServiceMigrations } from '@qip/database/migrate';
import { Submissions1700000300001 } from './migrations/1700000300001-submissions.js';
import { Contracts1700000300002 } from './migrations/1700000300002-contracts.js';
import { Cases1700000300010 } from './migrations/1700000300010-cases.js';
import { Extensions1700000300020 } from './migrations/1700000300020-extensions.js';
import { Uploads1700000300030 } from './migrations/1700000300030-uploads.js';
import { DataQueries1700000300040 } from './migrations/1700000300040-data-queries.js';
import { DroppedUploads1700000300120 } from './migrations/1700000300120-dropped-uploads.js';
import { Strata1700000300130 } from './migrations/1700000300130-strata.js';
import { WindowInTurn1700000300180 } from './migrations/1700000300180-window-in-turn.js';
import { ReminderContracts1700000300190 } from './migrations/1700000300190-reminder-contracts.js';

/** Every migration of the service, oldest first. */
export const submissionsMigrations: ServiceMigrations = {
  service: 'submissions',
  migrations: [
    Submissions1700000300001,
    Contracts1700000300002,
    Cases1700000300010,
    Extensions1700000300020,
    Uploads1700000300030,
    DataQueries1700000300040,
    DroppedUploads1700000300120,
    Strata1700000300130,
    WindowInTurn1700000300180,
    ReminderContracts1700000300190,
  ],
};
