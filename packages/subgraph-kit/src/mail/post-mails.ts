import { type ServiceName } from '@qip/database/service-name';
import { type WriteTransaction } from '../database/transaction.js';
import { newId } from '../values/id.js';
import { type MailTemplate } from './mail-template.js';
import { type MailToPost } from './post-mail.js';
import { sendingQueue } from './sending-queue.js';

/**
 * Posts many mails of a kind as `postMail` posts one, with one statement for all of them and one for their sending.
 * @returns the ids by key, of those that were not there already
 */
export async function postMails<Facts extends object>(
  tx: WriteTransaction,
  schema: ServiceName,
  template: MailTemplate<Facts>,
  mails: readonly MailToPost<Facts>[],
): Promise<ReadonlyMap<string, string>> {
  const rows = mails.map((mail) => ({ ...mail, id: newId(), facts: template.parse(mail.facts) }));
  const posted = await tx.rows<{ id: string; key: string }>(
    `insert into ${schema}.mail (id, key, template, facts, person_id, organisation_id)
     select id, key, $1, facts, "personId", "organisationId"
     from jsonb_to_recordset($2::jsonb) as posted (id uuid, key text, facts jsonb, "personId" uuid, "organisationId" uuid)
     on conflict do nothing returning id, key`,
    [template.name, JSON.stringify(rows)],
  );
  if (posted.length > 0) await tx.enqueue(sendingQueue(schema), {});
  return new Map(posted.map(({ id, key }) => [key, id]));
}
