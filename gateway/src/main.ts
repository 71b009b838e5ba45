/** The gateway as a process of its own; the subgraphs are reached over the network. */
import { parseConfig } from '@qip/subgraph-kit/config/parse-config';
import { createLog } from '@qip/subgraph-kit/logs/log';
import { runMain } from '@qip/subgraph-kit/server/run-main';
import { localDateAt } from '@qip/subgraph-kit/values/local-date';
import { gatewayShape } from './config.js';
import { remoteTransports } from './federation/remote-transports.js';
import { createTokenVerifier } from './identity/token-verifier.js';
import { remoteMailBox } from './mail-catcher/remote-mail-box.js';
import { PLAYGROUND_DIRECTORY, playgroundConfig } from './playground/playground-config.js';
import { createGraph, runGatewayUntilTold, serveGateway } from './server/run-gateway.js';

await runMain(async () => {
  const settings = parseConfig(gatewayShape, process.env);
  const log = createLog({ level: settings.LOG_LEVEL });
  const transports = remoteTransports(settings, log);
  const isDemo = settings.DEMO_IDENTITY === true;
  const issuer = settings.OIDC_ISSUER ?? settings.DEMO_IDENTITY_URL ?? '';
  const apollo = await createGraph({ transports, isDemo, log });
  const gateway = await serveGateway({
    port: settings.PORT,
    managementPort: settings.MANAGEMENT_PORT,
    requestsPerMinute: settings.REQUESTS_PER_MINUTE,
    trustedProxies: settings.TRUSTED_PROXIES,
    apollo,
    transports,
    verify: createTokenVerifier({ issuer, audience: settings.OIDC_AUDIENCE, keys: 'DISCOVERED' }),
    demoIdentity: isDemo ? { kind: 'ELSEWHERE', url: issuer } : { kind: 'NONE' },
    mails: settings.MAILS_URL === undefined ? null : remoteMailBox(settings.MAILS_URL),
    playgroundDirectory: PLAYGROUND_DIRECTORY,
    playground: playgroundConfig(isDemo, localDateAt(new Date())),
    clock: null,
    log,
  });
  process.stdout.write(`ready ${settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`}/graphql\n`);
  runGatewayUntilTold(
    gateway,
    async () => {
      await Promise.all(Object.values(transports).map((transport) => transport.close()));
    },
    log,
  );
});
