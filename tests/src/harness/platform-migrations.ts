import { analyticsMigrations } from '@qip/analytics/migrations';
import { type ServiceMigrations } from '@qip/database/migrate';
import { organisationsMigrations } from '@qip/organisations/migrations';
import { programmesMigrations } from '@qip/programmes/migrations';
import { submissionsMigrations } from '@qip/submissions/migrations';

/** The migrations of all services, in the order in which they are run. */
export const platformMigrations: readonly ServiceMigrations[] = [
  organisationsMigrations,
  programmesMigrations,
  submissionsMigrations,
  analyticsMigrations,
];
