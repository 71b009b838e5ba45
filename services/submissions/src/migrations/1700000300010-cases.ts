import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';

const APP = applicationRole('submissions');
const OWN_DATA = `organisation_id = any ((select scope.data_organisations())::uuid[])`;

/** What amending and removing cases needs: a reference that outlives a change of team, and what was there before. */
export class Cases1700000300010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...REFERENCE, ...CHANGES, ...HISTORY]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy audit_event_central on submissions.audit_event;
      drop index submissions.audit_event_by_subject;
      drop table submissions.case_change;
      drop index submissions.audit_case_reference_once;
      alter table submissions.audit_case drop column reference_code,
        add constraint audit_case_number_once unique (organisation_id, submission_id, team_code, number, from_lock)`);
  }
}

/**
 * reference_code: the code of the team under which the case was numbered, where that is not the team that it belongs to
 * now. The paper form bears the reference, so it stays; and no number of a team is given out twice.
 */
const REFERENCE = [
  `alter table submissions.audit_case add column reference_code text, drop constraint audit_case_number_once`,
  `create unique index audit_case_reference_once on submissions.audit_case
   (organisation_id, submission_id, coalesce(reference_code, team_code), number, from_lock)`,
];

/**
 * What a case was before one of its changes: what it was after that is what the next change found, or the case itself. So
 * entering cases, a hundred thousand at once, writes nothing here.
 * version: the one that the change made.
 */
const CHANGES = [
  `create table submissions.case_change (
     organisation_id uuid not null,
     case_id uuid not null,
     version int not null,
     submission_id uuid not null,
     kind text not null,
     reason text,
     team_id uuid not null,
     team_code text not null,
     state text not null,
     answers jsonb not null,
     changed_by uuid not null,
     changed_at timestamptz not null default clock.now(),
     constraint case_change_pk primary key (organisation_id, case_id, version),
     constraint case_change_submission_fk foreign key (submission_id) references submissions.submission (id),
     constraint case_change_kind check (kind in ('AMENDED', 'REMOVED')),
     constraint case_change_state check (state in ('DRAFT', 'COMPLETE'))
   )`,
  `alter table submissions.case_change enable row level security, force row level security`,
  // Answers are in it: the central team has no way to it, and nobody can change what was.
  `create policy case_change_read on submissions.case_change for select using (${OWN_DATA})`,
  `create policy case_change_insert on submissions.case_change for insert with check (${OWN_DATA})`,
  `grant select, insert on submissions.case_change to ${APP}`,
];

/** The central team sees that something happened. No answer ever stands in the audit trail. */
const HISTORY = [
  `create policy audit_event_central on submissions.audit_event for select to ${APP} using ((select scope.is_central()))`,
  `create index audit_event_by_subject on submissions.audit_event
   (chain, (coalesce(after ->> 'submissionId', entity_id)), sequence)`,
];
