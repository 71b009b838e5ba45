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
 * Posts a mail as part of a use case: it exists, and is sent, if and only if this transaction commits.
 * @returns the id of the mail; null when there is one under this key already
 */
export async function postMail<Facts extends object>(
  tx: WriteTransaction,
  schema: ServiceName,
  template: MailTemplate<Facts>,
  mail: MailToPost<Facts>,
): Promise<string | null> {
  const id = newId();
  const inserted = await tx.rows(
    `insert into ${schema}.mail (id, key, template, facts, person_id, organisation_id)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning id`,
    [id, mail.key, template.name, JSON.stringify(template.parse(mail.facts)), mail.personId, mail.organisationId],
  );
  if (inserted.length === 0) return null;
  await tx.enqueue(sendingQueue(schema), {});
  return id;
}

/**
 * Puts a mail that failed back, to be tried as if it were new. For the central team, by row-level security.
 * @returns whether there was such a mail
 */
export async function retryMail(tx: WriteTransaction, schema: ServiceName, mailId: string): Promise<boolean> {
  const put = await tx.rows(
    `update ${schema}.mail set state = 'WAITING', attempt_count = 0, uncertain_count = 0, due_at = now(), claimed_until = null
     where id = $1 and state = 'FAILED' returning id`,
    [mailId],
  );
  if (put.length === 0) return false;
  await tx.enqueue(sendingQueue(schema), {});
  return true;
}
