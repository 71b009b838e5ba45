import { type ServiceName } from '@qip/database/service-name';
import { type ReadTransaction } from '../database/transaction.js';

/** What has become of a mail. */
export interface MailStatus {
  readonly id: string;
  readonly key: string;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly state: 'WAITING' | 'SENT' | 'FAILED';
  readonly attemptCount: number;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  /** A class of failure, with the mail server's code where it gave one: `SMTP_550`, `CONNECTION`, `ADDRESS`; null where none. */
  readonly lastFailure: string | null;
}

/** What has become of these mails, as far as the caller may see them; in no order. */
export function readMails(
  tx: ReadTransaction,
  schema: ServiceName,
  ids: readonly string[],
): Promise<readonly MailStatus[]> {
  return tx.rows<MailStatus>(
    `select id, key, person_id as "personId", organisation_id as "organisationId", state,
       attempt_count as "attemptCount", created_at as "createdAt", sent_at as "sentAt", last_failure as "lastFailure"
     from ${schema}.mail where id = any ($1)`,
    [ids],
  );
}
