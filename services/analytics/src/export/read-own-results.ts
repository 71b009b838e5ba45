import { type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type OwnResultRow } from './exported-results.js';

/** An organisation and one published revision. */
export interface OwnResultsKey {
  readonly snapshotId: string;
  readonly organisationId: string;
}

/**
 * The results of an organisation: its own, and its teams' where the reader is one of its people, in the order of a file.
 * @param withTeams whether the reader may see teams at all; row-level security says so a second time
 */
export async function readOwnResults(
  tx: ReadTransaction,
  { snapshotId, organisationId }: OwnResultsKey,
  withTeams: boolean,
): Promise<readonly OwnResultRow[]> {
  const rows = await tx.rows<Omit<OwnResultRow, 'counts'> & OutcomeCounts>(
    `select standard_number as "standardNumber", level, team_code as "teamCode", met, not_met as "notMet", excluded,
       not_applicable as "notApplicable", missing
     from analytics.snapshot_row
     where snapshot_id = $1 and organisation_id = $2 and (level = 'ORGANISATION' or ($3 and level = 'TEAM'))
     order by standard_number, level, team_code nulls last, team_id`,
    [snapshotId, organisationId, withTeams],
  );
  return rows.map(({ standardNumber, level, teamCode, ...counts }) => ({ standardNumber, level, teamCode, counts }));
}
