/** The mail catcher of a demonstration as a process of its own: SMTP on one port, what came on another. */
import { join } from 'node:path';
import { fastify } from 'fastify';
import { parseConfig } from '@qip/subgraph-kit/config/parse-config';
import { createLog } from '@qip/subgraph-kit/logs/log';
import { endConnectionsOnClose } from '@qip/subgraph-kit/server/end-connections';
import { runMain } from '@qip/subgraph-kit/server/run-main';
import { runUntilTold } from '@qip/subgraph-kit/server/run-until-told';
import { mailCatcherShape } from '../config.js';
import { mailRoutes } from './mail-routes.js';
import { openMailStore } from './mail-store.js';
import { startSmtpCatcher } from './smtp-catcher.js';

await runMain(async () => {
  const settings = parseConfig(mailCatcherShape, process.env);
  const log = createLog({ level: settings.LOG_LEVEL });
  const store = await openMailStore(join(settings.DATA_DIR, 'mails'));
  const catcher = await startSmtpCatcher(store, { host: '0.0.0.0', port: settings.SMTP_PORT, log });
  const server = fastify({ logger: false, forceCloseConnections: 'idle' });
  endConnectionsOnClose(server);
  await server.register(mailRoutes(store));
  await server.listen({ port: settings.PORT, host: '0.0.0.0' });
  log.warn('Mail catcher: no mail that comes here is sent on.', { port: settings.PORT, smtpPort: settings.SMTP_PORT });
  runUntilTold(log, [() => catcher.stop(), () => server.close()]);
});
