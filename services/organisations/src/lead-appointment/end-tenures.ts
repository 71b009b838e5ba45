import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';

/** Ends every appointment of an organisation that is open on a date: the organisation has become another one. */
export async function endTenures(tx: WriteTransaction, organisationId: string, untilOn: LocalDate): Promise<void> {
  await tx.rows(
    `update organisations.lead_appointment set until_on = greatest($2::date, from_on), version = version + 1
     where organisation_id = $1 and (until_on is null or until_on > $2::date)`,
    [organisationId, untilOn],
  );
}
