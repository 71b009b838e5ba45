import { fastify } from 'fastify';
import { DEMO_PEOPLE } from '@qip/sample-world/demo-people';
import { parseConfig } from '@qip/subgraph-kit/config/parse-config';
import { createLog } from '@qip/subgraph-kit/logs/log';
import { runMain } from '@qip/subgraph-kit/server/run-main';
import { endConnectionsOnClose } from '@qip/subgraph-kit/server/end-connections';
import { runUntilTold } from '@qip/subgraph-kit/server/run-until-told';
import { demoIssuerShape } from '../config.js';
import { demoIdentityRoutes } from './demo-identity-routes.js';
import { createDemoIssuer } from './demo-issuer.js';

await runMain(async () => {
  const settings = parseConfig(demoIssuerShape, process.env);
  const log = createLog({ level: settings.LOG_LEVEL });
  const issuer = await createDemoIssuer(settings.DEMO_IDENTITY_URL, settings.OIDC_AUDIENCE, DEMO_PEOPLE);
  const server = fastify({ logger: false, forceCloseConnections: 'idle' });
  endConnectionsOnClose(server);
  await server.register(demoIdentityRoutes({ kind: 'HERE', issuer }));
  await server.listen({ port: settings.PORT, host: '0.0.0.0' });
  log.warn('Demo identity: anyone who reaches this process can be any demo person.', { port: settings.PORT });
  runUntilTold(log, [() => server.close()]);
});
