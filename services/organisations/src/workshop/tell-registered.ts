import { Not } from 'typeorm';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type MailTemplate } from '@qip/subgraph-kit/mail/mail-template';
import { postMail } from '@qip/subgraph-kit/mail/post-mail';
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
  for (const { id, personId, organisationId, state } of registered) {
    const facts = factsFor({ isWaiting: state === 'WAITING' });
    await postMail(tx, 'organisations', template, { key: `${key}/${id}`, personId, organisationId, facts });
  }
}
