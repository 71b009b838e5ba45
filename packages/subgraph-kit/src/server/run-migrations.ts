import { z } from 'zod';
import { migrate, type ServiceMigrations } from '@qip/database/migrate';
import { parseConfig, postgresUrlSetting } from '../config/parse-config.js';

const settingsShape = z.object({
  /** A role that may create roles and schemas. */
  DATABASE_URL: postgresUrlSetting,
  /** The password that this service's application role gets; left out, it keeps the one it has. */
  APPLICATION_PASSWORD: z.string().min(16, 'a password of at least 16 characters is needed').optional(),
  /** LIVE can never move its clock; DEMO and TEST can. Decided when a database is first migrated. */
  PLATFORM_KIND: z.enum(['LIVE', 'DEMO', 'TEST'], 'this is LIVE, DEMO or TEST').default('LIVE'),
});

/** The migration command of a service that runs as a process of its own. Any number may run at once. */
export async function runMigrations(service: ServiceMigrations, environment: NodeJS.ProcessEnv): Promise<void> {
  const settings = parseConfig(settingsShape, environment);
  await migrate({
    administratorUrl: settings.DATABASE_URL,
    platformKind: settings.PLATFORM_KIND,
    services: [service],
    passwords: settings.APPLICATION_PASSWORD === undefined ? {} : { [service.service]: settings.APPLICATION_PASSWORD },
  });
}
