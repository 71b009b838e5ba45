import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type AnalysisFailure } from './analysis.rules.js';

/**
 * Whether the figures of a snapshot hold together: every standard counts every case of the lock once, the outcomes of
 * each unit sum to its cases and the reasons to its exclusions, teams sum to their organisation and organisations to the
 * nation. Exactly those who took part have figures, which rest on as many cases as their coverage says are complete.
 * @returns null when they do
 */
export async function checkSnapshot(
  tx: ReadTransaction,
  snapshotId: string,
  caseCount: number,
): Promise<AnalysisFailure | null> {
  const [row] = await tx.rows<{ case_count_differs: boolean; sums_differ: boolean }>(STATEMENT, [
    snapshotId,
    caseCount,
  ]);
  if (row === undefined) throw new Error('The check of a snapshot gave no row.');
  if (row.case_count_differs) return 'CASE_COUNT_DIFFERS';
  return row.sums_differ ? 'SUMS_DIFFER' : null;
}

/** What a level counts less what the level above it does, figure by figure, must be nothing. */
const difference = (part: string, whole: string, unit: string): string => `
  select from figure where level in ('${part}', '${whole}') group by standard_number, place${unit}
  having sum(case level when '${part}' then cases else -cases end) <> 0`;

const STATEMENT = `
  with figure as (
    select standard_number, level, organisation_id, part.place, part.cases
    from analytics.snapshot_row row, unnest(
      array[case_count, met, not_met, excluded, not_applicable, missing] || excluded_by_reason)
      with ordinality as part (cases, place)
    where snapshot_id = $1
  ), participant as (
    select organisation_id, complete_count from analytics.snapshot_coverage where snapshot_id = $1 and took_part
  ), counted as (
    select organisation_id, case_count from analytics.snapshot_row where snapshot_id = $1 and level = 'ORGANISATION'
  )
  select
    exists (select from analytics.snapshot_row
      where snapshot_id = $1 and level = 'NATIONAL' and case_count <> $2) as case_count_differs,
    exists (${difference('TEAM', 'ORGANISATION', ', organisation_id')})
    or exists (${difference('ORGANISATION', 'NATIONAL', '')})
    or exists (select from participant full join counted using (organisation_id)
      where complete_count is distinct from case_count)
    or exists (select from analytics.snapshot_row
      where snapshot_id = $1 and (met + not_met + excluded + not_applicable + missing <> case_count
        or excluded <> (select coalesce(sum(cases), 0) from unnest(excluded_by_reason) as reason (cases)))) as sums_differ`;
