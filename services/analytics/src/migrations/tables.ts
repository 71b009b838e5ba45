const FIVE_COUNTS = `met int not null,
     not_met int not null,
     excluded int not null,
     not_applicable int not null,
     missing int not null`;

/** The tables of the first migration. */
export const analyticsTables: readonly string[] = [
  // The work on one lock of a cycle. `attempt` fences: who began an earlier attempt can write nothing any more.
  `create table analytics.analysis (
     audit_cycle_id uuid not null,
     lock_number int not null,
     status text not null,
     failure text,
     attempt int not null default 0,
     changed_at timestamptz not null default clock.now(),
     constraint analysis_pk primary key (audit_cycle_id, lock_number),
     constraint analysis_status check (status in ('QUEUED', 'RUNNING', 'READY', 'FAILED')),
     constraint analysis_failure check ((status = 'FAILED') = (failure is not null))
   )`,
  `create table analytics.snapshot (
     id uuid not null,
     audit_cycle_id uuid not null,
     programme_id uuid not null,
     programme_version_id uuid not null,
     lock_number int not null,
     engine_version text not null,
     input_digest text not null,
     case_count int not null,
     participant_count int not null,
     revision int not null,
     state text not null default 'STAGED',
     staged_at timestamptz not null default clock.now(),
     published_at timestamptz,
     published_by uuid,
     version int not null,
     constraint snapshot_pk primary key (id),
     constraint snapshot_once unique (audit_cycle_id, lock_number),
     constraint snapshot_state check (state in ('STAGED', 'PUBLISHED')),
     constraint snapshot_published_by_somebody check (
       (state = 'PUBLISHED') = (published_at is not null) and (state = 'PUBLISHED') = (published_by is not null))
   )`,
  `create unique index snapshot_one_publication on analytics.snapshot (audit_cycle_id, revision)`,
  // For every standard: the whole nation, each organisation, each team (and per organisation the cases without a team).
  `create table analytics.snapshot_row (
     organisation_id uuid,
     snapshot_id uuid not null,
     level text not null,
     team_id uuid,
     team_code text,
     standard_id uuid not null,
     standard_number int not null,
     case_count int not null,
     ${FIVE_COUNTS},
     excluded_by_reason int[] not null,
     constraint snapshot_row_once unique nulls not distinct (organisation_id, snapshot_id, level, team_id, standard_number),
     constraint snapshot_row_snapshot_fk foreign key (snapshot_id) references analytics.snapshot (id) on delete cascade,
     constraint snapshot_row_level check (
       level in ('NATIONAL', 'ORGANISATION', 'TEAM') and (level = 'NATIONAL') = (organisation_id is null)
       and (level = 'TEAM' or team_id is null)),
     constraint snapshot_row_outcomes_sum_to_cases
       check (met + not_met + excluded + not_applicable + missing = case_count)
   )`,
  `create index snapshot_row_by_snapshot on analytics.snapshot_row (snapshot_id, level)`,
  `create table analytics.snapshot_coverage (
     organisation_id uuid not null,
     snapshot_id uuid not null,
     took_part boolean not null,
     cases_expected int,
     submitted_count int not null,
     complete_count int not null,
     constraint snapshot_coverage_pk primary key (organisation_id, snapshot_id),
     constraint snapshot_coverage_snapshot_fk
       foreign key (snapshot_id) references analytics.snapshot (id) on delete cascade
   )`,
  `create index snapshot_coverage_by_snapshot on analytics.snapshot_coverage (snapshot_id)`,
  // From here on: what passed the disclosure gate, and all that anybody ever reads about others.
  `create table analytics.released_coverage (
     snapshot_id uuid not null,
     cases_expected int,
     submitted_count int,
     complete_count int,
     constraint released_coverage_pk primary key (snapshot_id),
     constraint released_coverage_snapshot_fk foreign key (snapshot_id) references analytics.snapshot (id)
   )`,
  `create table analytics.released_standard (
     snapshot_id uuid not null,
     standard_number int not null,
     standard_id uuid not null,
     met int,
     not_met int,
     excluded int,
     not_applicable int,
     missing int,
     peer_precision text,
     constraint released_standard_pk primary key (snapshot_id, standard_number),
     constraint released_standard_snapshot_fk foreign key (snapshot_id) references analytics.snapshot (id),
     constraint released_standard_whole_or_not_at_all check (num_nulls(met, not_met, excluded, not_applicable, missing) in (0, 5)),
     constraint released_standard_peer_precision
       check (peer_precision in ('NARROW_BANDS', 'WIDE_BANDS', 'NO_BANDS', 'FIVE_PER_CENT'))
   )`,
  // Neither an organisation, nor an id, nor a time: a code and what is said of it.
  `create table analytics.released_peer (
     snapshot_id uuid not null,
     standard_number int not null,
     code text not null,
     percent int,
     size_from int,
     size_to int,
     constraint released_peer_pk primary key (snapshot_id, standard_number, code),
     constraint released_peer_snapshot_fk foreign key (snapshot_id) references analytics.snapshot (id),
     constraint released_peer_percent check (percent between 0 and 100)
   )`,
  // Whose code it is. Each organisation reads its own row; nobody reads another's, the central team included.
  `create table analytics.peer_code (
     organisation_id uuid not null,
     snapshot_id uuid not null,
     code text not null,
     constraint peer_code_pk primary key (organisation_id, snapshot_id),
     constraint peer_code_snapshot_fk foreign key (snapshot_id) references analytics.snapshot (id)
   )`,
];
