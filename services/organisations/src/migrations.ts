import { type ServiceMigrations } from '@qip/database/migrate';
import { Organisations1700000100001 } from './migrations/1700000100001-organisations.js';
import { Contracts1700000100002 } from './migrations/1700000100002-contracts.js';
import { Tenures1700000100110 } from './migrations/1700000100110-tenures.js';
import { ForgottenKeys1700000100115 } from './migrations/1700000100115-forgotten-keys.js';
import { Invitations1700000100120 } from './migrations/1700000100120-invitations.js';
import { Workshops1700000100130 } from './migrations/1700000100130-workshops.js';
import { OrganisationContract1700000100150 } from './migrations/1700000100150-organisation-contract.js';
import { Mail1700000100160 } from './migrations/1700000100160-mail.js';
import { Notices1700000100161 } from './migrations/1700000100161-notices.js';
import { ReminderPreferences1700000100190 } from './migrations/1700000100190-reminder-preferences.js';
import { RoleHolders1700000100200 } from './migrations/1700000100200-role-holders.js';
import { Collectors1700000100210 } from './migrations/1700000100210-collectors.js';
import { MovedWorkshops1700000100211 } from './migrations/1700000100211-moved-workshops.js';

/** Every migration of the service, oldest first. */
export const organisationsMigrations: ServiceMigrations = {
  service: 'organisations',
  migrations: [
    Organisations1700000100001,
    Contracts1700000100002,
    Tenures1700000100110,
    ForgottenKeys1700000100115,
    Invitations1700000100120,
    Workshops1700000100130,
    OrganisationContract1700000100150,
    Mail1700000100160,
    Notices1700000100161,
    ReminderPreferences1700000100190,
    RoleHolders1700000100200,
    Collectors1700000100210,
    MovedWorkshops1700000100211,
  ],
};
