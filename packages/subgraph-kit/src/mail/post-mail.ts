import { type ServiceName } from '@qip/database/service-name';
import { type WriteTransaction } from '../database/transaction.js';
import { type MailTemplate } from './mail-template.js';
import { type MailToPost, postMails } from './post-mails.js';
import { sendingQueue } from './sending-queue.js';

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
  return (await postMails(tx, schema, template, [mail])).get(mail.key) ?? null;
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
