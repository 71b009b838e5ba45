import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type AnalysisFailure } from './analysis.rules.js';

/**
 * Whether the figures of a snapshot hold together: every standard, and all standards together, count every case of the lock
 * once, the outcomes of each unit sum to its cases and the reasons to its exclusions, teams sum to their organisation,
 * organisations to the nation, and the values of each stratum to the unit that they break down. Exactly those who took
 * part have figures, which rest on as many cases as their coverage says are complete.
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

const COUNTS = 'case_count, met, not_met, excluded, not_applicable, missing';

/** All standards met stand under the number 0. */
const FIGURES = `
  row as (
    select standard_number, level, organisation_id, ${COUNTS}, excluded_by_reason
    from analytics.snapshot_row where snapshot_id = $1
    union all
    select 0, level, organisation_id, ${COUNTS}, array[excluded] from analytics.snapshot_composite where snapshot_id = $1
  ), figure as (
    select standard_number, level, organisation_id, part.place, part.cases
    from row, unnest(array[${COUNTS}] || excluded_by_reason) with ordinality as part (cases, place)
  )`;

/** Every stratum that is there at all breaks down every unit that has a case. */
const STRATA_DIFFER = `
  select from (select distinct stratum from analytics.snapshot_stratum where snapshot_id = $1) menu
  join row on row.level <> 'TEAM' and row.standard_number > 0 and row.case_count > 0
  left join (
    select level, organisation_id, standard_number, stratum, ${COUNTS.split(', ')
      .map((count) => `sum(${count}) as ${count}`)
      .join(', ')}
    from analytics.snapshot_stratum where snapshot_id = $1 group by level, organisation_id, standard_number, stratum
  ) summed on summed.stratum = menu.stratum and summed.level = row.level and summed.standard_number = row.standard_number
    and coalesce(summed.organisation_id, $1) = coalesce(row.organisation_id, $1)
  where (summed.case_count, summed.met, summed.not_met, summed.excluded, summed.not_applicable, summed.missing)
    is distinct from
    (row.case_count::bigint, row.met::bigint, row.not_met::bigint, row.excluded::bigint, row.not_applicable::bigint, row.missing::bigint)`;

const STATEMENT = `
  with ${FIGURES}, participant as (
    select organisation_id, complete_count from analytics.snapshot_coverage where snapshot_id = $1 and took_part
  ), counted as (
    select standard_number, organisation_id, case_count from row where level = 'ORGANISATION'
  ), expected as (
    select standard_number, organisation_id, complete_count from participant,
      (select standard_number from row where level = 'NATIONAL') standard
  )
  select
    exists (select from row where level = 'NATIONAL' and case_count <> $2)
    or not exists (select from row where level = 'NATIONAL' and standard_number = 0) as case_count_differs,
    exists (${difference('TEAM', 'ORGANISATION', ', organisation_id')})
    or exists (${difference('ORGANISATION', 'NATIONAL', '')})
    or exists (select from expected full join counted using (standard_number, organisation_id)
      where complete_count is distinct from case_count)
    or exists (${STRATA_DIFFER})
    or exists (select from row where met + not_met + excluded + not_applicable + missing <> case_count
      or excluded <> (select coalesce(sum(cases), 0) from unnest(excluded_by_reason) as reason (cases))) as sums_differ`;
