import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';

const APP = applicationRole('submissions');

/** The central team's questions about a submission, and what it may count of cases that it never reads. */
export class DataQueries1700000300040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLE, ...POLICIES, ...COUNTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function submissions.outcome_completeness, submissions.entry_days;
      drop table submissions.data_query`);
  }
}

const TABLE = [
  `create table submissions.data_query (
     organisation_id uuid not null,
     id uuid not null,
     submission_id uuid not null,
     audit_cycle_id uuid not null,
     state text not null default 'OPEN',
     standard_number int,
     item text,
     question text not null,
     raised_by uuid not null,
     raised_at timestamptz not null default clock.now(),
     answer text,
     answered_by uuid,
     answered_at timestamptz,
     closed_by uuid,
     closed_at timestamptz,
     version int not null default 1,
     constraint data_query_pk primary key (organisation_id, id),
     constraint data_query_submission_fk foreign key (submission_id) references submissions.submission (id),
     constraint data_query_state check (state in ('OPEN', 'ANSWERED', 'CLOSED')),
     constraint data_query_answered_whole
       check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)),
     constraint data_query_open_has_no_answer check (state <> 'OPEN' or answer is null),
     constraint data_query_answered_has_one check (state <> 'ANSWERED' or answer is not null),
     constraint data_query_closed_whole
       check ((state = 'CLOSED') = (closed_at is not null) and (state = 'CLOSED') = (closed_by is not null))
   )`,
  `create index data_query_by_submission on submissions.data_query (submission_id, raised_at, id)`,
  `create index data_query_not_closed on submissions.data_query (audit_cycle_id, organisation_id, state)
   where state <> 'CLOSED'`,
];

const CENTRAL = '(select scope.is_central())';
const OWN_DATA = `organisation_id = any ((select scope.data_organisations())::uuid[])`;

/** Nobody can rewrite a question, move it to another organisation or take it away. */
const POLICIES = [
  `alter table submissions.data_query enable row level security, force row level security`,
  `create policy data_query_read on submissions.data_query for select using (${CENTRAL} or ${OWN_DATA})`,
  `create policy data_query_raise on submissions.data_query for insert with check (${CENTRAL})`,
  `create policy data_query_change on submissions.data_query for update
   using (${CENTRAL} or ${OWN_DATA}) with check (${CENTRAL} or ${OWN_DATA})`,
  `grant select, insert on submissions.data_query to ${APP}`,
  `grant update (state, answer, answered_by, answered_at, closed_by, closed_at, version) on submissions.data_query
   to ${APP}`,
];

/**
 * Counts over cases for the central team, which has no right to the cases themselves: they run as the schema's owner, whom
 * the forced policies bind to the caller's scope, and give whole organisations only.
 */
const COUNTS = [
  `create function submissions.entry_days(submission_ids uuid[])
   returns table (submission_id uuid, entered_on date, case_count int, complete_count int)
   language sql stable security definer set search_path = '' as $body$
     select audit_case.submission_id, (audit_case.entered_at at time zone 'Europe/London')::date,
       count(*)::int, count(*) filter (where audit_case.state = 'COMPLETE')::int
     from submissions.submission
     join submissions.audit_case on audit_case.audit_cycle_id = submission.audit_cycle_id
       and audit_case.organisation_id = submission.organisation_id and audit_case.submission_id = submission.id
     where submission.id = any (submission_ids) and audit_case.until_lock is null and audit_case.state <> 'REMOVED'
     group by 1, 2
   $body$`,
  `create function submissions.outcome_completeness(submission_ids uuid[])
   returns table (submission_id uuid, case_count int, complete_count int, outcome_count bigint, missing_count bigint)
   language sql stable security definer set search_path = '' as $body$
     select audit_case.submission_id, count(*)::int, count(*) filter (where audit_case.state = 'COMPLETE')::int,
       coalesce(sum(length(outcomes)), 0)::bigint,
       coalesce(sum(length(outcomes) - length(replace(outcomes, 'U', ''))), 0)::bigint
     from submissions.submission
     join submissions.audit_case on audit_case.audit_cycle_id = submission.audit_cycle_id
       and audit_case.organisation_id = submission.organisation_id and audit_case.submission_id = submission.id
     where submission.id = any (submission_ids) and audit_case.until_lock is null and audit_case.state <> 'REMOVED'
     group by 1
   $body$`,
  `revoke all on function submissions.entry_days, submissions.outcome_completeness from public`,
  `grant execute on function submissions.entry_days, submissions.outcome_completeness to ${APP}`,
];
