import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { retryMail } from '@qip/subgraph-kit/mail/post-mail';
import { refused } from '../refused.js';
import { type DispatchState, dispatchStateOf, nextDispatchState } from './dispatch.rules.js';
import { POST_MATERIALS } from './post-materials.js';

interface FoundDispatch {
  readonly organisationId: string;
  readonly mailId: string | null;
  readonly mailState: 'WAITING' | 'SENT' | 'FAILED' | null;
  readonly personId: string | null;
  readonly leadId: string | null;
}

const WHY_NOT: Readonly<Partial<Record<DispatchState, string>>> = {
  WAITING_FOR_LEAD: 'This dispatch waits for a local lead: nominate one, and it goes out by itself.',
  QUEUED: 'The mail is on its way and is tried again by itself.',
  SENT: 'The mail server has taken this mail: it is not sent twice.',
};

/**
 * Tries a dispatch again whose mail failed: the same mail to the same person, or a new one to whoever leads by now. Mails that
 * failed by which others were told that it was passed on to them are put back as well.
 */
export async function retryDispatch(
  tx: WriteTransaction,
  { dispatchId }: { readonly dispatchId: string },
): Promise<Outcome<{ readonly dispatchId: string }, NotFoundError | InvalidTransitionError>> {
  const found = await findDispatch(tx, dispatchId);
  if (found === null) return refused(new NotFoundError('MaterialDispatch'));
  const state = dispatchStateOf(found.mailState);
  const retriedPassings = await retryPassings(tx, dispatchId);
  if (nextDispatchState(state, 'RETRY') !== null) await retryOwnMail(tx, dispatchId, found);
  else if (retriedPassings === 0) {
    return refused(new InvalidTransitionError(state, WHY_NOT[state] ?? 'This dispatch cannot be tried again.'));
  }
  tx.record({
    organisationId: found.organisationId,
    operation: 'retryDispatch',
    entity: 'MaterialDispatch',
    entityId: dispatchId,
    before: { state, personId: found.personId },
    after: { leadId: found.leadId, retriedPassings },
  });
  return { kind: 'DONE', value: { dispatchId } };
}

async function retryOwnMail(
  tx: WriteTransaction,
  dispatchId: string,
  { mailId, personId, leadId }: FoundDispatch,
): Promise<void> {
  if (mailId !== null && personId === leadId) {
    await retryMail(tx, 'programmes', mailId);
    return;
  }
  await tx.rows(`update programmes.material_dispatch set mail_id = null where id = $1`, [dispatchId]);
  await tx.enqueue(POST_MATERIALS, {});
}

/** @returns how many mails were put back */
async function retryPassings(tx: WriteTransaction, dispatchId: string): Promise<number> {
  const failed = await tx.rows<{ mailId: string }>(
    `select mail.id as "mailId" from programmes.material_passing passing
     join programmes.mail on mail.id = passing.mail_id and mail.state = 'FAILED' where passing.dispatch_id = $1`,
    [dispatchId],
  );
  for (const { mailId } of failed) await retryMail(tx, 'programmes', mailId);
  return failed.length;
}

async function findDispatch(tx: WriteTransaction, dispatchId: string): Promise<FoundDispatch | null> {
  // Two at once: the second one finds what the first has done.
  await tx.rows(`select from programmes.material_dispatch where id = $1 for update`, [dispatchId]);
  const [found] = await tx.rows<FoundDispatch>(
    `select dispatch.organisation_id as "organisationId", dispatch.mail_id as "mailId", mail.state as "mailState",
       mail.person_id as "personId", lead.person_id as "leadId"
     from programmes.material_dispatch dispatch left join programmes.mail on mail.id = dispatch.mail_id
       left join contracts.current_lead_v1 lead on lead.organisation_id = dispatch.organisation_id
     where dispatch.id = $1`,
    [dispatchId],
  );
  return found ?? null;
}
