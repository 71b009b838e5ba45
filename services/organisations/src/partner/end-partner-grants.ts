import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';

/** Ends every partner tool's access to an organisation's results: the organisation has become another one, which decides anew. */
export async function endPartnerGrants(
  tx: WriteTransaction,
  organisationId: string,
  untilOn: LocalDate,
): Promise<void> {
  await tx.rows(
    `update organisations.partner_grant set until_on = $2::date, version = version + 1
     where organisation_id = $1 and revoked_at is null and until_on is null`,
    [organisationId, untilOn],
  );
}
