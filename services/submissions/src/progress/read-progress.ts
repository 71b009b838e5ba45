import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { grantsFor, participationCondition } from '../access/participation-condition.js';
import { type SubmissionState } from '../submission/submission.rules.js';
import { type TeamProgressFacts } from './progress.type.js';

/** An organisation that takes part in a cycle, with its counts as the central team may know them. */
export interface ParticipantRow {
  readonly auditCycleId: string;
  readonly organisationId: string;
  readonly state: SubmissionState;
  /** Null for callers who may not count whole organisations. */
  readonly caseCount: number | null;
  readonly completeCount: number | null;
  readonly programmeId: string;
  /** How many cases the organisation said it would submit; null where it did not say, or withdrew. */
  readonly expectedCount: number | null;
  /** Data queries that wait for an answer, and answered ones that wait to be closed. */
  readonly openDataQueryCount: number;
  readonly answeredDataQueryCount: number;
}

/** A team of a participant, with the counts of what the caller may read. */
export interface TeamRow extends TeamProgressFacts {
  readonly auditCycleId: string;
  readonly organisationId: string;
}

/** Who takes part in the cycles: enrolled and not withdrawn, or with a submission; as far as the caller may see it. */
export function readParticipants(
  tx: ReadTransaction,
  auditCycleIds: readonly string[],
): Promise<readonly ParticipantRow[]> {
  const columns = {
    organisation: 'part.organisation_id',
    programme: 'cycle.programme_id',
    auditCycle: 'part.audit_cycle_id',
  };
  return tx.rows<ParticipantRow>(
    `select part.audit_cycle_id as "auditCycleId", part.organisation_id as "organisationId",
       coalesce(submission.state, 'OPEN') as state, counted.submitted_count as "caseCount",
       counted.complete_count as "completeCount", cycle.programme_id as "programmeId",
       part.cases_expected as "expectedCount", coalesce(queries.open_count, 0) as "openDataQueryCount",
       coalesce(queries.answered_count, 0) as "answeredDataQueryCount"
     from (
       select audit_cycle_id, organisation_id, max(cases_expected) as cases_expected
       from (
         select audit_cycle_id, organisation_id, cases_expected from contracts.enrolment_v1
         where audit_cycle_id = any ($1::uuid[]) and withdrawn_at is null
         union all
         select audit_cycle_id, organisation_id, null from submissions.submission where audit_cycle_id = any ($1::uuid[])
       ) parts
       group by audit_cycle_id, organisation_id
     ) part
     join contracts.cycle_v1 cycle on cycle.id = part.audit_cycle_id
     left join submissions.submission on submission.audit_cycle_id = part.audit_cycle_id
       and submission.organisation_id = part.organisation_id
     left join contracts.submission_count_v1 counted
       on (select scope.is_central()) and counted.submission_id = submission.id
       and counted.audit_cycle_id = any ($1::uuid[])
     left join (
       select audit_cycle_id, organisation_id, count(*) filter (where state = 'OPEN')::int as open_count,
         count(*) filter (where state = 'ANSWERED')::int as answered_count
       from submissions.data_query where audit_cycle_id = any ($1::uuid[]) and state <> 'CLOSED'
       group by audit_cycle_id, organisation_id
     ) queries on queries.audit_cycle_id = part.audit_cycle_id and queries.organisation_id = part.organisation_id
     where ${participationCondition(columns, '$2')}
     order by part.organisation_id`,
    [auditCycleIds, grantsFor(tx.actor, 'readSubmission')],
  );
}

/** The teams whose cases the caller may read, at work or with cases, with zero where there are none yet. */
export function readTeams(tx: ReadTransaction, auditCycleIds: readonly string[]): Promise<readonly TeamRow[]> {
  const columns = {
    organisation: 'team.organisation_id',
    programme: 'cycle.programme_id',
    auditCycle: 'cycle.id',
    team: 'team.id',
  };
  return tx.rows<TeamRow>(
    `select cycle.id as "auditCycleId", team.organisation_id as "organisationId", team.id as "teamId",
       coalesce(counted.cases, 0)::int as "caseCount", coalesce(counted.complete, 0)::int as "completeCount"
     from contracts.cycle_v1 cycle
     join contracts.team_v1 team on ${participationCondition(columns, '$2')}
     left join (
       select audit_cycle_id, team_id, count(*) as cases, count(*) filter (where state = 'COMPLETE') as complete
       from submissions.audit_case
       where audit_cycle_id = any ($1::uuid[]) and until_lock is null and state <> 'REMOVED'
       group by audit_cycle_id, team_id
     ) counted on counted.audit_cycle_id = cycle.id and counted.team_id = team.id
     where cycle.id = any ($1::uuid[])
       and (team.retired_on is null or team.retired_on > clock.today() or counted.cases > 0)
     order by team.code`,
    [auditCycleIds, grantsFor(tx.actor, 'readCases')],
  );
}
