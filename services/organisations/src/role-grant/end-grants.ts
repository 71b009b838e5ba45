import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';

/** Ends every role that is granted in an organisation beyond a date: the organisation has become another one. */
export async function endGrants(tx: WriteTransaction, organisationId: string, untilOn: LocalDate): Promise<void> {
  await tx.rows(
    `update organisations.role_grant set until_on = greatest($2::date, from_on), version = version + 1
     where organisation_id = $1 and revoked_at is null and (until_on is null or until_on > $2::date)`,
    [organisationId, untilOn],
  );
}
