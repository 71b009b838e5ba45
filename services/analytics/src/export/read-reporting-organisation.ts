import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type ReportingOrganisation } from '../fhir/fhir-measure-report.rules.js';

/** Who a report is about, as far as the reader may know it. */
export async function readReportingOrganisation(tx: ReadTransaction, id: string): Promise<ReportingOrganisation> {
  const [named] = await tx.rows<{ odsCode: string; name: string }>(
    `select ods_code as "odsCode", name from contracts.organisation_v1 where id = $1`,
    [id],
  );
  return { id, named: named ?? null };
}
