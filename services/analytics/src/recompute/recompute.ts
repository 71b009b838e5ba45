import { type Client } from 'pg';
import { figuresSql } from '../analysis/figures-sql.js';
import { readVersion } from '../analysis/judged-standards.js';
import { type KeptSnapshot, type Recomputed, type RecomputeReport } from './recompute.rules.js';

type Found = KeptSnapshot & { readonly id: string; readonly auditCycleId: string };

/**
 * Computes the figures of a snapshot again from its locked cases, with the statement of the analysis, and holds every row
 * against what is stored. Reads as of one moment, and changes nothing.
 * @param client a connection that no policy binds (an administrator's); rows that it does not see differ
 * @param revision null for the latest
 * @throws when there is no such cycle, or nothing was analysed of it
 */
export async function recompute(client: Client, code: string, revision: number | null): Promise<RecomputeReport> {
  await client.query('start transaction isolation level repeatable read, read only');
  try {
    await client.query(`set local work_mem = '64MB'`);
    await client.query(`select set_config('app.job', 'analyse-audit-cycle', true)`);
    const kept = await findSnapshot(client, code, revision);
    if (kept.expiredAt !== null) return { kind: 'CASES_DELETED', kept };
    return { kind: 'COMPARED', kept, again: { ...(await digestOf(client, kept)), ...(await compare(client, kept)) } };
  } finally {
    await client.query('rollback');
  }
}

async function findSnapshot(client: Client, code: string, revision: number | null): Promise<Found> {
  const { rows } = await client.query<Found>(
    `select snapshot.id, cycle.id as "auditCycleId", cycle.code, revision, snapshot.state,
       snapshot.lock_number as "lockNumber", snapshot.programme_version_id as "programmeVersionId",
       tool.number as "versionNumber", engine_version as "engineVersion", input_digest as "inputDigest",
       snapshot.case_count as "caseCount", lock.digest as "lockDigest", expiry.expired_at as "expiredAt"
     from contracts.cycle_v1 cycle
     join analytics.snapshot on audit_cycle_id = cycle.id
     join contracts.audit_tool_v1 tool on tool.programme_version_id = snapshot.programme_version_id
     left join contracts.lock_v2 lock on lock.audit_cycle_id = cycle.id and lock.lock_number = snapshot.lock_number
     left join contracts.case_expiry_v1 expiry on expiry.audit_cycle_id = cycle.id
     where cycle.code = $1 and ($2::int is null or revision = $2) order by revision desc limit 1`,
    [code, revision],
  );
  const [found] = rows;
  if (found !== undefined) return found;
  const which = revision === null ? 'no figures' : `no revision ${revision}`;
  throw new Error(`There is no audit cycle ${code}, or it has ${which}: check the code, and whether it was analysed.`);
}

async function digestOf(
  client: Client,
  { auditCycleId, lockNumber, programmeVersionId }: Found,
): Promise<Pick<Recomputed, 'digest' | 'caseCount' | 'alteredCount'>> {
  const { rows } = await client.query<Pick<Recomputed, 'digest' | 'caseCount' | 'alteredCount'>>(
    `select digest, case_count as "caseCount", contracts.altered_cases_v1($1, $2) as "alteredCount"
     from contracts.lock_digest_v1($1, $2, $3)`,
    [auditCycleId, lockNumber, programmeVersionId],
  );
  if (rows[0] === undefined) throw new Error('The digest of a lock gave no row.');
  return rows[0];
}

type Comparison = Omit<Recomputed, 'digest' | 'caseCount' | 'alteredCount'>;

async function compare(client: Client, { id, programmeVersionId, ...lock }: Found): Promise<Comparison> {
  const { rows: tools } = await client.query<{ standards: unknown; tool: unknown }>(
    `select standards, audit_tool as tool from contracts.audit_tool_v1 where programme_version_id = $1`,
    [programmeVersionId],
  );
  const { text, parameters } = figuresSql(lock, readVersion(tools[0]));
  const { rows } = await client.query<Comparison>(text + COMPARE, [...parameters, id]);
  if (rows[0] === undefined) throw new Error('The comparison of figures gave no row.');
  return rows[0];
}

const UNIT = 'level, organisation_id';
const COUNTS = 'case_count, met, not_met, excluded, not_applicable, missing';
const COVERAGE = 'organisation_id, cases_expected, submitted_count';

/** Every row as one value, whatever table it is of: equal where all of it is. */
const COMPARE = `, again as (
    select jsonb_build_array('STANDARD', ${UNIT}, team_id, team_code, id, number, ${COUNTS}, excluded_by_reason) as row
    from figure where number > 0
    union all
    select jsonb_build_array('COMPOSITE', ${UNIT}, team_id, team_code, ${COUNTS}) from figure where number = 0
    union all
    select jsonb_build_array('STRATUM', ${UNIT}, stratum, value, place, id, number, ${COUNTS}) from stratum_figure
    union all
    select jsonb_build_array('COVERAGE', ${COVERAGE}, is_taken, case when is_taken then complete_count else 0 end)
    from contracts.locked_submission_v2 where audit_cycle_id = $1 and lock_number = $2
  ), kept as (
    select jsonb_build_array('STANDARD', ${UNIT}, team_id, team_code, standard_id, standard_number, ${COUNTS},
      excluded_by_reason) as row
    from analytics.snapshot_row where snapshot_id = $9
    union all
    select jsonb_build_array('COMPOSITE', ${UNIT}, team_id, team_code, ${COUNTS})
    from analytics.snapshot_composite where snapshot_id = $9
    union all
    select jsonb_build_array('STRATUM', ${UNIT}, stratum, value, place, standard_id, standard_number, ${COUNTS})
    from analytics.snapshot_stratum where snapshot_id = $9
    union all
    select jsonb_build_array('COVERAGE', ${COVERAGE}, took_part, complete_count)
    from analytics.snapshot_coverage where snapshot_id = $9
  )
  select (select count(*)::int from kept) as "rowCount", outcomes as "faultyCount", versions as "engineVersions",
    greatest(
      (select count(*)::int from (select row from again except all select row from kept) added),
      (select count(*)::int from (select row from kept except all select row from again) lost)) as "differCount"
  from faulty, engine`;
