import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';

/** Ends the membership that an organisation has on a date: it has become another one, and takes part in nothing any more. */
export async function endMembership(tx: WriteTransaction, organisationId: string, untilOn: LocalDate): Promise<void> {
  await tx.rows(
    `update organisations.membership set until_on = $2::date
     where organisation_id = $1 and from_on < $2::date and (until_on is null or until_on > $2::date)`,
    [organisationId, untilOn],
  );
}
