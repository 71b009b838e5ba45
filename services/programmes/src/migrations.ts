import { type ServiceMigrations } from '@qip/database/migrate';
import { Programmes1700000200001 } from './migrations/1700000200001-programmes.js';
import { Contracts1700000200002 } from './migrations/1700000200002-contracts.js';
import { ForgottenKeys1700000200120 } from './migrations/1700000200120-forgotten-keys.js';
import { TrendContracts1700000200140 } from './migrations/1700000200140-trend-contracts.js';
import { Mail1700000200150 } from './migrations/1700000200150-mail.js';
import { StoredFiles1700000200160 } from './migrations/1700000200160-stored-files.js';
import { Materials1700000200161 } from './migrations/1700000200161-materials.js';
import { ReturnedVersions1700000200170 } from './migrations/1700000200170-returned-versions.js';
import { CycleChanges1700000200180 } from './migrations/1700000200180-cycle-changes.js';
import { CalendarLinks1700000200182 } from './migrations/1700000200182-calendar-links.js';
import { Reminders1700000200190 } from './migrations/1700000200190-reminders.js';
import { Subscriptions1700000200191 } from './migrations/1700000200191-subscriptions.js';
import { Interventions1700000200200 } from './migrations/1700000200200-interventions.js';
import { ActionPlans1700000200201 } from './migrations/1700000200201-action-plans.js';

/** Every migration of the service, oldest first. */
export const programmesMigrations: ServiceMigrations = {
  service: 'programmes',
  migrations: [
    Programmes1700000200001,
    Contracts1700000200002,
    ForgottenKeys1700000200120,
    TrendContracts1700000200140,
    Mail1700000200150,
    StoredFiles1700000200160,
    Materials1700000200161,
    ReturnedVersions1700000200170,
    CycleChanges1700000200180,
    CalendarLinks1700000200182,
    Reminders1700000200190,
    Subscriptions1700000200191,
    Interventions1700000200200,
    ActionPlans1700000200201,
  ],
};
