import { Not } from 'typeorm';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type MailTemplate } from '@qip/subgraph-kit/mail/mail-template';
import { postMails } from '@qip/subgraph-kit/mail/post-mails';
import { WorkshopRegistrationRow } from './workshop-registration.entity.js';
import { type RegistrationState } from './workshop.rules.js';

/** What whoever is registered is told. */
export interface WorkshopNews<Facts extends object> {
  readonly workshopId: string;
  /** Names the news, once for each version of the workshop. */
  readonly key: string;
  readonly template: MailTemplate<Facts>;
  readonly factsFor: (registration: { readonly isWaiting: boolean }) => Facts;
}

/** Posts a mail to everybody who has a place or waits for one, in the transaction of what it tells of. */
export async function tellRegistered<Facts extends object>(
  tx: WriteTransaction,
  { workshopId, key, template, factsFor }: WorkshopNews<Facts>,
): Promise<void> {
  const registered = await tx.manager.find(WorkshopRegistrationRow, {
    where: { workshopId, state: Not<RegistrationState>('CANCELLED') },
    order: { number: 'ASC' },
  });
  const mails = registered.map(({ id, personId, organisationId, state }) => {
    const facts = factsFor({ isWaiting: state === 'WAITING' });
    return { key: `${key}/${id}`, personId, organisationId, facts };
  });
  await postMails(tx, 'organisations', template, mails);
}
