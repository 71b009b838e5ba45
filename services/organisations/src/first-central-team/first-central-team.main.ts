import { z } from 'zod';
import { parseConfig, postgresUrlSetting } from '@qip/subgraph-kit/config/parse-config';
import { createLog } from '@qip/subgraph-kit/logs/log';
import { runMain } from '@qip/subgraph-kit/server/run-main';
import { startSubgraph } from '@qip/subgraph-kit/server/subgraph';
import { newId } from '@qip/subgraph-kit/values/id';
import { DISPLAY_NAME, EMAIL_ADDRESS } from '../person/person.rules.js';
import { organisationsSubgraph } from '../subgraph.js';
import { appointFirstCentralTeam, FIRST_CENTRAL_TEAM } from './appoint-first-central-team.js';

const settingsShape = z.object({
  /** Under the service's application role. */
  DATABASE_URL: postgresUrlSetting,
  PERSON_SUBJECT: z.string('the subject of the person at the identity provider is needed'),
  PERSON_NAME: z
    .string('a display name is needed')
    .regex(DISPLAY_NAME, 'a name has 2 to 100 characters and no <, >, ", @'),
  PERSON_EMAIL: z.string('an e-mail address is needed').regex(EMAIL_ADDRESS, 'this is not one plain e-mail address'),
});

await runMain(async () => {
  const settings = parseConfig(settingsShape, process.env);
  const subgraph = await startSubgraph(organisationsSubgraph, {
    databaseUrl: settings.DATABASE_URL,
    poolSize: 1,
    log: createLog({ level: 'error' }),
    signingKey: new Uint8Array(),
    publicUrl: '',
    worksJobs: false,
  });
  const context = subgraph.open({ kind: 'JOB', job: FIRST_CENTRAL_TEAM }, newId());
  const outcome = await context.database.write((tx) =>
    appointFirstCentralTeam(tx, {
      subject: settings.PERSON_SUBJECT,
      displayName: settings.PERSON_NAME,
      email: settings.PERSON_EMAIL,
    }),
  );
  await context.database.close();
  await subgraph.stop();
  if (outcome.kind === 'REFUSED') throw new Error(outcome.error.message);
  process.stdout.write('The central team has its first member.\n');
});
