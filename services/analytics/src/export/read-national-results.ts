import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type NationalResultRow } from './exported-results.js';

type Row = { readonly standardNumber: number } & Readonly<
  Record<'met' | 'notMet' | 'excluded' | 'notApplicable' | 'missing', number | null>
>;

/** The total national sample as it was released with a publication. */
export async function readNationalResults(
  tx: ReadTransaction,
  snapshotId: string,
): Promise<readonly NationalResultRow[]> {
  const rows = await tx.rows<Row>(
    `select standard_number as "standardNumber", met, not_met as "notMet", excluded, not_applicable as "notApplicable",
       missing
     from analytics.released_standard where snapshot_id = $1 order by standard_number`,
    [snapshotId],
  );
  return rows.map(({ standardNumber, met, notMet, excluded, notApplicable, missing }) => {
    // Released whole or not at all: the table says so.
    const isWhole = met !== null && notMet !== null && excluded !== null && notApplicable !== null && missing !== null;
    return { standardNumber, counts: isWhole ? { met, notMet, excluded, notApplicable, missing } : null };
  });
}
