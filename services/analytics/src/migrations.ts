import { type ServiceMigrations } from '@qip/database/migrate';
import { Analytics1700000400001 } from './migrations/1700000400001-analytics.js';
import { Contracts1700000400002 } from './migrations/1700000400002-contracts.js';
import { Publication1700000400020 } from './migrations/1700000400020-publication.js';
import { FunnelZone1700000400110 } from './migrations/1700000400110-funnel-zone.js';
import { ForgottenKeys1700000400115 } from './migrations/1700000400115-forgotten-keys.js';
import { Breakdown1700000400120 } from './migrations/1700000400120-breakdown.js';
import { NationalSpread1700000400130 } from './migrations/1700000400130-national-spread.js';
import { ReleasedChange1700000400140 } from './migrations/1700000400140-released-change.js';

/** Every migration of the service, oldest first. */
export const analyticsMigrations: ServiceMigrations = {
  service: 'analytics',
  migrations: [
    Analytics1700000400001,
    Contracts1700000400002,
    Publication1700000400020,
    FunnelZone1700000400110,
    ForgottenKeys1700000400115,
    Breakdown1700000400120,
    NationalSpread1700000400130,
    ReleasedChange1700000400140,
  ],
};
