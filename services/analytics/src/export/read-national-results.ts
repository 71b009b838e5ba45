import { type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type NationalResultRow } from './exported-results.js';

/** The total national sample as it was released with a publication: of the standards on which it is not withheld. */
export async function readNationalResults(
  tx: ReadTransaction,
  snapshotId: string,
): Promise<readonly NationalResultRow[]> {
  const rows = await tx.rows<OutcomeCounts & { readonly standardNumber: number }>(
    `select standard_number as "standardNumber", met, not_met as "notMet", excluded, not_applicable as "notApplicable",
       missing
     from analytics.released_standard where snapshot_id = $1 and met is not null`,
    [snapshotId],
  );
  return rows.map(({ standardNumber, ...counts }) => ({ standardNumber, counts }));
}
