import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { NotAMemberError } from './not-a-member-error.js';

/** A period of membership that holds today, of `membership`. */
export const IS_MEMBER_TODAY = `membership.from_on <= (select clock.today())
  and (membership.until_on is null or membership.until_on > (select clock.today()))`;

/** The refusal of an organisation that is no member today, or null for a member. */
export async function membershipRefusal(tx: WriteTransaction, organisationId: string): Promise<NotAMemberError | null> {
  const [membership] = await tx.rows<{ is_member: boolean; last_until: LocalDate | null }>(
    `select coalesce(bool_or(${IS_MEMBER_TODAY}), false) as is_member,
       max(until_on) filter (where until_on <= clock.today()) as last_until
     from contracts.membership_v1 membership where organisation_id = $1`,
    [organisationId],
  );
  return membership?.is_member === true ? null : new NotAMemberError(membership?.last_until ?? null);
}
