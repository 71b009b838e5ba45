import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type LockKey } from './analysis-progress.js';
import { figuresSql } from './figures-sql.js';
import { type JudgedVersion } from './judged-standards.js';

/** What the count found besides the figures that it wrote. */
export interface Counted {
  /** How many outcomes mean nothing. */
  readonly faulty: number;
  /** The versions of the engine that worked the outcomes out; null where there are no cases. */
  readonly engineVersions: string | null;
}

/**
 * Counts the outcomes of a lock's cases and writes the figures of a snapshot, all with one statement.
 *
 * Nothing is written when outcomes do not belong to the standards: what means nothing is a fault, never a figure.
 */
export async function countOutcomes(
  tx: WriteTransaction,
  snapshotId: string,
  lock: LockKey,
  version: JudgedVersion,
): Promise<Counted> {
  const { text, parameters } = figuresSql(lock, version);
  // A million cases are put together in memory, not in files.
  await tx.rows(`set local work_mem = '64MB'`);
  const [row] = await tx.rows<Counted>(text + STORE, [...parameters, snapshotId]);
  if (row === undefined) throw new Error('The count of outcomes gave no row.');
  return row;
}

const IS_WHOLE = '(select outcomes from faulty) = 0';

const STORE = `, stored_row as (
    insert into analytics.snapshot_row (snapshot_id, organisation_id, level, team_id, team_code, standard_id,
      standard_number, case_count, met, not_met, excluded, not_applicable, missing, excluded_by_reason)
    select $9, organisation_id, level, team_id, team_code, id, number, case_count, met, not_met, excluded, not_applicable,
      missing, excluded_by_reason
    from figure where number > 0 and ${IS_WHOLE}
  ), stored_composite as (
    insert into analytics.snapshot_composite (snapshot_id, organisation_id, level, team_id, team_code, case_count, met,
      not_met, excluded, not_applicable, missing)
    select $9, organisation_id, level, team_id, team_code, case_count, met, not_met, excluded, not_applicable, missing
    from figure where number = 0 and ${IS_WHOLE}
  ), stored_stratum as (
    insert into analytics.snapshot_stratum (snapshot_id, organisation_id, level, stratum, value, place, standard_id,
      standard_number, case_count, met, not_met, excluded, not_applicable, missing)
    select $9, organisation_id, level, stratum, value, place, id, number, case_count, met, not_met, excluded,
      not_applicable, missing
    from stratum_figure where ${IS_WHOLE}
  )
  select outcomes as faulty, versions as "engineVersions" from faulty, engine`;
