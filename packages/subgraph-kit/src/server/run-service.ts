import { z } from 'zod';
import {
  postgresUrlSetting,
  portSetting,
  secretSetting,
  httpUrlSetting,
  parseConfig,
  switchSetting,
} from '../config/parse-config.js';
import { createLog, LOG_LEVELS } from '../logs/log.js';
import { mailFromSetting, mailSettingsOf, smtpUrlSetting } from '../mail/smtp-settings.js';
import { createManagementServer } from './management-server.js';
import { processMetrics } from './process-metrics.js';
import { runUntilTold } from './run-until-told.js';
import { serveSubgraph } from './serve-subgraph.js';
import { startSubgraph, type SubgraphDefinition } from './subgraph.js';

/** The settings of a service that runs as a process of its own. */
const settingsShape = z.object({
  /** Under the service's application role. */
  DATABASE_URL: postgresUrlSetting,
  PORT: portSetting.default(4100),
  MANAGEMENT_PORT: portSetting.default(4101),
  /** Shared with the gateway alone. */
  ASSERTION_KEY: secretSetting,
  /** Signs the addresses of files; the same for every process of this service. */
  FILE_KEY: secretSetting,
  /** The gateway's address as clients see it. */
  PUBLIC_URL: httpUrlSetting,
  POOL_SIZE: z.coerce.number().int().min(1).max(200).default(20),
  /** The mail server; left out, mails wait until there is one. */
  SMTP_URL: smtpUrlSetting.optional(),
  /** The sender of mails; left out, no-reply at the host of PUBLIC_URL. */
  MAIL_FROM: mailFromSetting.optional(),
  WORKS_JOBS: switchSetting.default(true),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
});

/**
 * Runs a service until it is told to stop: the subgraph on its port, health and metrics on the management port.
 * @throws ConfigurationError naming every setting that is missing or wrong
 */
export async function runService(definition: SubgraphDefinition, environment: NodeJS.ProcessEnv): Promise<void> {
  const settings = parseConfig(settingsShape, environment);
  const log = createLog({ level: settings.LOG_LEVEL });
  const subgraph = await startSubgraph(definition, {
    databaseUrl: settings.DATABASE_URL,
    poolSize: settings.POOL_SIZE,
    log,
    signingKey: Buffer.from(settings.FILE_KEY),
    publicUrl: settings.PUBLIC_URL,
    worksJobs: settings.WORKS_JOBS,
    ...mailSettingsOf(settings),
  });
  const server = await serveSubgraph(subgraph, { assertionKey: Buffer.from(settings.ASSERTION_KEY), log });
  let isDraining = false;
  const management = createManagementServer({
    isReady: async () => !isDraining && (await subgraph.isReady()),
    metrics: processMetrics,
    clock: subgraph.clock,
  });
  await server.listen({ port: settings.PORT, host: '0.0.0.0' });
  await management.listen({ port: settings.MANAGEMENT_PORT, host: '0.0.0.0' });
  log.info('ready', { service: definition.name, port: settings.PORT });
  runUntilTold(log, [
    () => {
      isDraining = true;
      return Promise.resolve();
    },
    () => server.close(),
    () => subgraph.stop(),
    () => management.close(),
  ]);
}
