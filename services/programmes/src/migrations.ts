import { type ServiceMigrations } from '@qip/database/migrate';
import { Programmes1700000200001 } from './migrations/1700000200001-programmes.js';
import { Contracts1700000200002 } from './migrations/1700000200002-contracts.js';
import { ForgottenKeys1700000200120 } from './migrations/1700000200120-forgotten-keys.js';
import { TrendContracts1700000200140 } from './migrations/1700000200140-trend-contracts.js';
import { Mail1700000200150 } from './migrations/1700000200150-mail.js';
import { CycleChanges1700000200180 } from './migrations/1700000200180-cycle-changes.js';
import { CalendarLinks1700000200182 } from './migrations/1700000200182-calendar-links.js';

/** Every migration of the service, oldest first. */
export const programmesMigrations: ServiceMigrations = {
  service: 'programmes',
  migrations: [
    Programmes1700000200001,
    Contracts1700000200002,
    ForgottenKeys1700000200120,
    TrendContracts1700000200140,
    Mail1700000200150,
    CycleChanges1700000200180,
    CalendarLinks1700000200182,
  ],
};
