import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type LockKey } from './analysis-progress.js';
import { type JudgedStandard } from './judged-standards.js';
import { EXCLUSION_LETTERS } from './outcome-letters.js';

/**
 * Counts the outcomes of a lock's cases and writes the figures of a snapshot, all with one statement that reads every case
 * once: the letters of each team's cases are put together standard by standard, then counted, then summed for the
 * organisations and the nation. An organisation that took part without a complete case has figures too: zero of zero.
 *
 * Nothing is written when outcomes do not belong to the standards: what means nothing is a fault, never a figure.
 * @param standards in the order of their numbers, which is that of the letters of a case's outcomes
 * @returns how many outcomes there are that mean nothing
 */
export async function countOutcomes(
  tx: WriteTransaction,
  snapshotId: string,
  lock: LockKey,
  standards: readonly JudgedStandard[],
): Promise<number> {
  const reasons = Math.max(...standards.map(({ exclusionCount }) => exclusionCount));
  const [row] = await tx.rows<{ faulty: number }>(statement(standards.length, EXCLUSION_LETTERS.slice(0, reasons)), [
    snapshotId,
    lock.auditCycleId,
    lock.lockNumber,
    standards.map(({ id }) => id),
    standards.map(({ number }) => number),
    standards.map(({ exclusionCount }) => exclusionCount),
  ]);
  if (row === undefined) throw new Error('The count of outcomes gave no row.');
  return row.faulty;
}

const times = (letter: string): string => `length(own.letters) - length(replace(own.letters, '${letter}', ''))`;

/** The reasons of a standard stand in the columns `reason_1` and so on; beyond its own exclusions they mean nothing. */
function statement(standardCount: number, reasonLetters: readonly string[]): string {
  const places = Array.from({ length: standardCount }, (_, index) => index + 1);
  const reasons = reasonLetters.map((letter, index) => ({ letter, column: `reason_${index + 1}`, place: index + 1 }));
  const also = (part: (reason: { letter: string; column: string; place: number }) => string): string =>
    reasons.map((reason) => `, ${part(reason)}`).join('');
  return `
    with standard as (
      select * from unnest($4::uuid[], $5::int[], $6::int[]) with ordinality as standard (id, number, exclusions, place)
    ), unit as materialized (
      select organisation_id, team_id, max(team_code) as team_code, count(*)::int as cases,
        count(*) filter (where length(outcomes) <> ${standardCount}) as odd,
        array[${places.map((place) => `string_agg(substr(outcomes, ${place}, 1), '')`).join(', ')}] as letters
      from contracts.locked_case_v1 where audit_cycle_id = $2 and lock_number = $3
      group by organisation_id, team_id
      union all
      select organisation_id, null, null, 0, 0, null from contracts.locked_submission_v2
      where audit_cycle_id = $2 and lock_number = $3 and is_taken
    ), judged as (
      select standard.id, standard.number, exclusions, organisation_id, team_id, team_code, cases, odd,
        ${times('M')} as met, ${times('N')} as not_met, ${times('A')} as not_applicable, ${times('U')} as missing
        ${also(({ letter, column, place }) => `case when exclusions >= ${place} then ${times(letter)} else 0 end as ${column}`)}
      from standard left join unit on true, lateral (select coalesce(unit.letters[place], '') as letters) own
    ), summed as (
      select id, number, organisation_id, team_id, max(team_code) as team_code,
        case grouping(organisation_id, team_id) when 3 then 'NATIONAL' when 1 then 'ORGANISATION' else 'TEAM' end as level,
        coalesce(sum(cases), 0)::int as case_count, coalesce(sum(odd), 0)::int as odd,
        sum(met)::int as met, sum(not_met)::int as not_met, sum(not_applicable)::int as not_applicable,
        sum(missing)::int as missing, sum(0${reasons.map(({ column }) => ` + ${column}`).join('')})::int as excluded,
        (array[${reasons.map(({ column }) => `sum(${column})::int`).join(', ')}]::int[])[1:exclusions] as excluded_by_reason
      from judged
      group by grouping sets (
        (id, number, exclusions), (id, number, exclusions, organisation_id), (id, number, exclusions, organisation_id, team_id))
    ), faulty as (
      select sum(odd + case_count - met - not_met - excluded - not_applicable - missing)::int as outcomes
      from summed where level = 'NATIONAL'
    ), stored as (
      insert into analytics.snapshot_row (snapshot_id, organisation_id, level, team_id, team_code, standard_id,
        standard_number, case_count, met, not_met, excluded, not_applicable, missing, excluded_by_reason)
      select $1, organisation_id, level, team_id, case when level = 'TEAM' then team_code end, id,
        number, case_count, met, not_met, excluded, not_applicable, missing, excluded_by_reason
      from summed
      where (select outcomes from faulty) = 0 and (level = 'NATIONAL' or organisation_id is not null)
        and (level <> 'TEAM' or case_count > 0)
    )
    select outcomes as faulty from faulty`;
}
