import { type ServiceName } from '@qip/database/service-name';
import { type RequestDatabase } from '../database/request-database.js';

/** A mail that this process alone may send for now. */
export interface ClaimedMail {
  readonly id: string;
  readonly template: string;
  readonly facts: unknown;
  readonly createdAt: Date;
  /** Counts claims, so that one who lost his settles nothing. */
  readonly attemptCount: number;
  /** Nobody knows what became of two attempts: it may have been sent twice, and is not sent again. */
  readonly isLost: boolean;
  /** Null where there is no such person. */
  readonly address: string | null;
  readonly displayName: string | null;
}

/** What became of a claimed mail. */
export type Settlement =
  | { readonly kind: 'SENT'; readonly messageId: string }
  | { readonly kind: 'FAILED'; readonly failure: string }
  /** Surely not sent: to be tried again. */
  | { readonly kind: 'LATER'; readonly failure: string }
  /** Perhaps sent: to be tried once more. */
  | { readonly kind: 'UNCERTAIN'; readonly failure: string };

/** Longer than any attempt takes; after that its process is taken for dead. */
const CLAIMED_FOR = '3 minutes';
/** So often a mail is sent at the most when nobody can say whether it was: a second time, with the same Message-ID. */
const MAY_BE_SENT = 2;
/** With the pauses between them some two days: so long a mail server may be away. */
const ATTEMPTS = 50;
/** The first pause; each is twice the one before it, up to an hour. */
const FIRST_PAUSE_SECONDS = 60;
const LONGEST_PAUSE_SECONDS = 3_600;

/**
 * Claims the mail that has been due for longest. Whoever else looks at the same time gets another one. A claim that ran out
 * was its process' end: what it sent, nobody knows.
 */
export async function claimMail(database: RequestDatabase, service: ServiceName): Promise<ClaimedMail | null> {
  const outcome = await database.write<ClaimedMail | null, never>(async (tx) => {
    const [claimed] = await tx.rows<Omit<ClaimedMail, 'address' | 'displayName'> & { readonly personId: string }>(
      `update ${service}.mail set claimed_until = now() + interval '${CLAIMED_FOR}', attempt_count = attempt_count + 1,
         uncertain_count = uncertain_count + case when claimed_until is null then 0 else 1 end
       where id = (select id from ${service}.mail
         where state = 'WAITING' and due_at <= now() and (claimed_until is null or claimed_until < now())
         order by due_at, id limit 1 for update skip locked)
       returning id, template, facts, person_id as "personId", created_at as "createdAt", attempt_count as "attemptCount",
         uncertain_count >= ${MAY_BE_SENT} as "isLost"`,
    );
    if (claimed === undefined) return { kind: 'DONE', value: null };
    const { personId, ...mail } = claimed;
    const [person] = await tx.rows<{ email: string; displayName: string }>(
      `select email, display_name as "displayName" from contracts.mail_address_v1 where person_id = $1`,
      [personId],
    );
    const value = { ...mail, address: person?.email ?? null, displayName: person?.displayName ?? null };
    return { kind: 'DONE', value };
  });
  return outcome.kind === 'DONE' ? outcome.value : null;
}

/** Notes what became of a mail, unless somebody else has claimed it since. */
export async function settleMail(
  database: RequestDatabase,
  service: ServiceName,
  mail: ClaimedMail,
  settlement: Settlement,
): Promise<void> {
  await database.write(async (tx) => {
    const isOver = settlement.kind === 'SENT' || settlement.kind === 'FAILED';
    const isDead = !isOver && mail.attemptCount >= ATTEMPTS;
    const state = isOver ? settlement.kind : isDead ? 'FAILED' : 'WAITING';
    await tx.rows(
      `update ${service}.mail set claimed_until = null, state = $3, last_failure = $4, message_id = coalesce($5, message_id),
         sent_at = case when $3 = 'SENT' then clock.now() end, due_at = now() + make_interval(secs => $6),
         uncertain_count = uncertain_count + $7
       where id = $1 and attempt_count = $2 and state = 'WAITING'`,
      [
        mail.id,
        mail.attemptCount,
        state,
        settlement.kind === 'SENT' ? null : settlement.failure,
        settlement.kind === 'SENT' ? settlement.messageId : null,
        pauseAfter(mail.attemptCount),
        settlement.kind === 'UNCERTAIN' ? 1 : 0,
      ],
    );
    return { kind: 'DONE', value: null };
  });
}

function pauseAfter(attemptCount: number): number {
  return Math.min(FIRST_PAUSE_SECONDS * 2 ** (attemptCount - 1), LONGEST_PAUSE_SECONDS);
}
