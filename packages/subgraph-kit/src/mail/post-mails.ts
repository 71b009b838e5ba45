import { type ServiceName } from '@qip/database/service-name';
import { type WriteTransaction } from '../database/transaction.js';
import { newId } from '../values/id.js';
import { type MailTemplate } from './mail-template.js';
import { sendingQueue } from './sending-queue.js';

/** Whom a mail is for and what it is about. */
export interface MailToPost<Facts extends object> {
  /** What this mail is, within its service: `materials/<cycle>/<organisation>`. A second one under the same key is not made. */
  readonly key: string;
  readonly personId: string;
  /** The organisation that the mail concerns, whose people may see that it was sent; null for none. */
  readonly organisationId: string | null;
  readonly facts: Facts;
}

/**
 * Posts mails of a kind as part of a use case, with one statement for all of them and one for their sending: they exist, and
 * are sent, if and only if this transaction commits.
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
