import { expect, it } from '@jest/globals';
import { givenOrganisation } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestMailServer } from '@qip/testkit/test-mail-server';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { writeAs } from '../../testing/mail-steps.js';
import { mailSubgraph, SAMPLE_MAIL } from '../../testing/mail-subgraph.js';
import { newId } from '../values/id.js';
import { postMail } from './post-mail.js';
import { sendMails } from './send-mails.js';
import { parseSmtpUrl } from './smtp-settings.js';

const SEND = 'send-mail-organisations';
const database = useTestDatabase();
const mails = useTestMailServer();
const subgraph = useTestSubgraph(mailSubgraph, database, { mailServer: mails });

it('ends after the mail that it is at once the process is to stop, and leaves the others to the next', async () => {
  const { organisationId, lead } = await givenOrganisation(database);
  const about = { personId: lead.personId, organisationId, facts: { cycle: '7a', path: '/' } };
  await writeAs(subgraph.running(), { kind: 'JOB', job: 'post-samples' }, async (tx) => {
    for (let count = 0; count < 3; count += 1)
      await postMail(tx, 'organisations', SAMPLE_MAIL, { key: newId(), ...about });
  });
  const server = parseSmtpUrl(mails.url());
  if (server === null) throw new Error('The mail server has no address.');
  const settings = { server, from: 'audit@sender.example', publicUrl: 'https://audit.example' };
  const context = subgraph.running().open({ kind: 'JOB', job: SEND }, newId());
  await sendMails(context, 'organisations', {
    ...settings,
    templates: [SAMPLE_MAIL],
    stopping: AbortSignal.abort(),
  });
  await context.database.close();
  expect(mails.take()).toHaveLength(1);
  await subgraph.running().runJob(SEND);
  expect(mails.take()).toHaveLength(2);
});
