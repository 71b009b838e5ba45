import { type LockKey } from './analysis-progress.js';
import { type AnsweredStratum, type JudgedStandard, type JudgedVersion } from './judged-standards.js';
import { EXCLUSION_LETTERS } from './outcome-letters.js';

/** A statement's beginning, and what it is asked with. */
export interface FiguresSql {
  /**
   * `with …`: `figure` holds the figures of every standard and, under the number 0, those of all standards met; `stratum_figure`
   * those of the strata; `faulty` how many outcomes mean nothing; `engine` the engines that worked the outcomes out.
   */
  readonly text: string;
  /** $1 to $8. */
  readonly parameters: readonly unknown[];
}

const COLUMN: Readonly<Record<AnsweredStratum, string>> = { AGE_BAND: 'age_band', SEX: 'sex', ETHNICITY: 'ethnicity' };

/**
 * Whether a case is on the better side of all standards that apply to it: the letter of a standard over all standards.
 * Where a lower rate is better, who does not meet the standard is on the better side; a neutral one has none.
 */
function allMet(standards: readonly JudgedStandard[]): string {
  const letters = directed(standards);
  return `case when strpos(${letters}, 'N') > 0 then 'N' when strpos(${letters}, 'U') > 0 then 'U'
    when strpos(${letters}, 'M') > 0 then 'M' else 'A' end`;
}

/** The letters of a case's outcomes with M for the better side, without those of neutral standards. */
function directed(standards: readonly JudgedStandard[]): string {
  if (standards.every(({ direction }) => direction === 'HIGHER')) return 'outcomes';
  const letters = standards.flatMap(({ direction }, index) => {
    if (direction === 'NEUTRAL') return [];
    const letter = `substr(outcomes, ${index + 1}, 1)`;
    return [direction === 'LOWER' ? `translate(${letter}, 'MN', 'NM')` : letter];
  });
  return letters.length === 0 ? `''` : `(${letters.join(' || ')})`;
}

const times = (letter: string): string => `length(own.letters) - length(replace(own.letters, '${letter}', ''))`;
const FOUR_COUNTS = `${times('M')} as met, ${times('N')} as not_met, ${times('A')} as not_applicable, ${times('U')} as missing`;

/**
 * Counts the outcomes of a lock's cases in one go that reads every case once: the letters of each team's cases, and of each
 * combination of strata in an organisation, are put together standard by standard, then counted, then summed for the
 * organisations and the nation. An organisation that took part without a complete case has figures too: zero of zero.
 */
export function figuresSql({ auditCycleId, lockNumber }: LockKey, { standards, strata }: JudgedVersion): FiguresSql {
  const reasons = Math.max(...standards.map(({ exclusionCount }) => exclusionCount));
  const menu = strata.flatMap(({ stratum, values }) => values.map((value, place) => ({ stratum, value, place })));
  const columns = strata.map(({ stratum }) => COLUMN[stratum]);
  return {
    text: `with ${[
      STANDARD,
      tally(standards, columns),
      UNIT,
      ...judged(EXCLUSION_LETTERS.slice(0, reasons)),
      FAULTY,
      ...stratified(strata.map(({ stratum }) => stratum)),
      ENGINE,
    ].join(', ')}`,
    parameters: [
      auditCycleId,
      lockNumber,
      standards.map(({ id }) => id),
      standards.map(({ number }) => number),
      standards.map(({ exclusionCount }) => exclusionCount),
      menu.map(({ stratum }) => stratum),
      menu.map(({ value }) => value),
      menu.map(({ place }) => place),
    ],
  };
}

const STANDARD = `standard as (
    select * from unnest($3::uuid[], $4::int[], $5::int[]) with ordinality as standard (id, number, exclusions, place)
    union all select null, 0, 0, cardinality($3::uuid[]) + 1
  )`;

/** A row for each team and engine, and one for each combination of strata in an organisation. */
function tally(standards: readonly JudgedStandard[], columns: readonly string[]): string {
  const places = standards.map((_, index) => `substr(outcomes, ${index + 1}, 1)`);
  const letters = [...places, allMet(standards)].map((letter) => `string_agg(${letter}, '')`).join(', ');
  const sets = ['(organisation_id, team_id, engine_version)', `(${['organisation_id', ...columns].join(', ')})`];
  const isUnit = columns.length === 0 ? 'true' : `grouping(team_id) = 0`;
  return `tally as materialized (
    select organisation_id, team_id, engine_version${columns.map((column) => `, ${column}`).join('')}, ${isUnit} as is_unit,
      max(team_code) as team_code, count(*)::int as cases, count(*) filter (where length(outcomes) <> ${standards.length}) as odd,
      array[${letters}] as letters
    from contracts.locked_case_v2 where audit_cycle_id = $1 and lock_number = $2
    group by ${columns.length === 0 ? sets[0] : `grouping sets (${sets.join(', ')})`}
  )`;
}

const UNIT = `unit as (
    select organisation_id, team_id, team_code, cases, odd, letters from tally where is_unit
    union all
    select organisation_id, null, null, 0, 0, null from contracts.locked_submission_v2
    where audit_cycle_id = $1 and lock_number = $2 and is_taken
  )`;

/** The reasons of a standard stand in the columns `reason_1` and so on; beyond its own exclusions they mean nothing. */
function judged(reasonLetters: readonly string[]): readonly string[] {
  const reasons = reasonLetters.map((letter, index) => ({ letter, column: `reason_${index + 1}`, place: index + 1 }));
  const counted = reasons.map(
    ({ letter, column, place }) => `, case when exclusions >= ${place} then ${times(letter)} else 0 end as ${column}`,
  );
  return [
    `judged as (
      select standard.id, standard.number, exclusions, organisation_id, team_id, team_code, cases, odd, ${FOUR_COUNTS}
        ${counted.join('')}
      from standard left join unit on true, lateral (select coalesce(unit.letters[place], '') as letters) own
    )`,
    `figure as (
      select id, number, organisation_id, team_id,
        case grouping(organisation_id, team_id) when 3 then 'NATIONAL' when 1 then 'ORGANISATION' else 'TEAM' end as level,
        case when grouping(team_id) = 0 then max(team_code) end as team_code,
        coalesce(sum(cases), 0)::int as case_count, coalesce(sum(odd), 0)::int as odd,
        sum(met)::int as met, sum(not_met)::int as not_met, sum(not_applicable)::int as not_applicable,
        sum(missing)::int as missing, sum(0${reasons.map(({ column }) => ` + ${column}`).join('')})::int as excluded,
        (array[${reasons.map(({ column }) => `sum(${column})::int`).join(', ')}]::int[])[1:exclusions] as excluded_by_reason
      from judged
      group by grouping sets (
        (id, number, exclusions), (id, number, exclusions, organisation_id), (id, number, exclusions, organisation_id, team_id))
      having (grouping(organisation_id) = 1 or organisation_id is not null) and (grouping(team_id) = 1 or sum(cases) > 0)
    )`,
  ];
}

const FAULTY = `faulty as (
    select sum(odd + case_count - met - not_met - excluded - not_applicable - missing)::int as outcomes
    from figure where level = 'NATIONAL'
  )`;

const ENGINE = `engine as (
    select string_agg(distinct coalesce(engine_version, 'unknown'), ', ') as versions from tally where is_unit
  )`;

/**
 * Of the strata the exclusions are what is left: that nothing else is, the figures of the teams have shown. The nation has
 * every value that the form offers: that nobody has one is not told by a row that is not there.
 */
function stratified(strata: readonly AnsweredStratum[]): readonly string[] {
  const values = strata.map((stratum) => `('${stratum}', ${COLUMN[stratum]})`).join(', ');
  const answered = `
      union all
      select id, number, organisation_id, menu.stratum, menu.value, cases, ${FOUR_COUNTS}
      from standard, tally, lateral (select tally.letters[place] as letters) own, lateral (values ${values}) as menu (stratum, value)
      where number > 0 and not is_unit
      union all
      select id, number, null, menu.stratum, menu.value, 0, 0, 0, 0, 0
      from standard, unnest($6::text[], $7::text[]) as menu (stratum, value)
      where number > 0`;
  return [
    `cell as (
      select id, number, judged.organisation_id, 'CARE_SETTING' as stratum, care_setting as value, cases, met, not_met,
        not_applicable, missing
      from judged left join contracts.locked_team_v1 team
        on team.audit_cycle_id = $1 and team.lock_number = $2 and team.organisation_id = judged.organisation_id
        and team.team_id = judged.team_id
      where number > 0 and cases > 0${strata.length === 0 ? '' : answered}
    )`,
    `stratum_figure as (
      select id, number, organisation_id, stratum, value,
        case when grouping(organisation_id) = 1 then 'NATIONAL' else 'ORGANISATION' end as level,
        coalesce((select place from unnest($6::text[], $7::text[], $8::int[]) as menu (stratum, value, place)
          where menu.stratum = cell.stratum and menu.value = cell.value), 0) as place,
        sum(cases)::int as case_count, sum(met)::int as met, sum(not_met)::int as not_met,
        sum(cases - met - not_met - not_applicable - missing)::int as excluded,
        sum(not_applicable)::int as not_applicable, sum(missing)::int as missing
      from cell group by grouping sets ((id, number, stratum, value), (id, number, stratum, value, organisation_id))
      having grouping(organisation_id) = 1 or organisation_id is not null
    )`,
  ];
}
