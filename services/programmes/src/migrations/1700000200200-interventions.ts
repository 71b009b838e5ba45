import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';

const APP = applicationRole('programmes');

/** The library of interventions, who was given them, and which organisation has adopted them. */
export class Interventions1700000200200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...LIBRARY, ...FILES, ...ADOPTIONS, ...COUNTS, ...PASSINGS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function programmes.adoption_counts;
      drop policy stored_file_of_intervention on programmes.stored_file;
      drop table programmes.intervention_file, programmes.intervention_passing, programmes.intervention_adoption, programmes.intervention_edition,
        programmes.intervention;
      drop function programmes.has_published_baseline, programmes.refuse_change_of_published_edition`);
  }
}

const CENTRAL = `(select scope.is_central())`;
const POSTS = `coalesce((select scope.job()) like 'post-%', false)`;
/** Leads, QIP leads and viewers: no data collector, who enters cases only, no partner tool, and not the central team. */
const INSIDE = `organisation_id = any ((select scope.organisations())::uuid[])
  and organisation_id = any ((select scope.result_organisations())::uuid[])`;
/** Leads and QIP leads, for their own organisation and never for a predecessor. */
const DECIDES = `organisation_id = any ((select scope.uuid_list('team_organisations'))::uuid[])`;
const KINDS = `('EDUCATIONAL_SLIDE_SET', 'PRACTICAL_TOOL', 'DISCUSSION_MATERIAL', 'SERVICE_USER_MATERIAL')`;

/**
 * What is specific to a programme follows its baseline: it is out once the baseline's results are published. The body is
 * read when it is called: the contract that it asks is younger than this service's first migrations.
 */
const LIBRARY = [
  `create function programmes.has_published_baseline(given_programme uuid) returns boolean
   language plpgsql stable set search_path = '' as $body$
   begin
     return exists (select from programmes.audit_cycle cycle
       join contracts.publication_v2 publication on publication.audit_cycle_id = cycle.id
       where cycle.programme_id = given_programme and cycle.kind = 'BASELINE');
   end $body$`,
  `create table programmes.intervention (
     id uuid not null,
     programme_id uuid,
     kind text not null,
     state text not null,
     edition_number int,
     withdrawn_at timestamptz,
     withdrawal_reason text,
     created_at timestamptz not null default clock.now(),
     version int not null default 1,
     constraint intervention_pk primary key (id),
     constraint intervention_programme_fk foreign key (programme_id) references programmes.programme (id),
     constraint intervention_kind check (kind in ${KINDS}),
     constraint intervention_state check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
     constraint intervention_published_has_an_edition check ((state = 'DRAFT') = (edition_number is null)),
     constraint intervention_withdrawn_says_why
       check ((state = 'WITHDRAWN') = (withdrawn_at is not null) and (state = 'WITHDRAWN') = (withdrawal_reason is not null))
   )`,
  `create index intervention_by_programme on programmes.intervention (programme_id)`,
  `create table programmes.intervention_edition (
     id uuid not null,
     intervention_id uuid not null,
     number int not null,
     title text not null,
     summary text not null,
     changes text,
     published_at timestamptz,
     version int not null default 1,
     constraint intervention_edition_pk primary key (id),
     constraint intervention_edition_intervention_fk foreign key (intervention_id) references programmes.intervention (id),
     constraint intervention_edition_number_unique unique (intervention_id, number)
   )`,
  `create unique index intervention_edition_one_draft on programmes.intervention_edition (intervention_id)
   where published_at is null`,
  // What was published stays as it was: a change is another edition.
  `create function programmes.refuse_change_of_published_edition() returns trigger language plpgsql set search_path = '' as $body$
   begin
     if old.published_at is not null then
       raise exception 'a published edition is frozen' using errcode = 'restrict_violation';
     end if;
     return new;
   end $body$`,
  `create trigger intervention_edition_frozen before update on programmes.intervention_edition
   for each row execute function programmes.refuse_change_of_published_edition()`,
  ...walls(
    'intervention',
    `${CENTRAL} or ${POSTS} or (edition_number is not null and cardinality((select scope.organisations())) > 0
     and (programme_id is null or programmes.has_published_baseline(programme_id)))`,
    CENTRAL,
  ),
  ...walls(
    'intervention_edition',
    `${CENTRAL} or (published_at is not null
     and exists (select from programmes.intervention where intervention.id = intervention_id))`,
    CENTRAL,
  ),
  // What it is and for which programme stays: adoptions rest on it.
  `revoke update on programmes.intervention from ${APP}`,
  `grant update (state, edition_number, withdrawn_at, withdrawal_reason, version) on programmes.intervention to ${APP}`,
];

/** The files of an edition: changed while it is in the making, fetched by whoever sees it once they have come. */
const FILES = [
  `create table programmes.intervention_file (
     edition_id uuid not null,
     file_id uuid not null,
     constraint intervention_file_pk primary key (edition_id, file_id),
     constraint intervention_file_edition_fk foreign key (edition_id) references programmes.intervention_edition (id),
     constraint intervention_file_file_fk foreign key (file_id) references programmes.stored_file (id)
   )`,
  `create index intervention_file_by_file on programmes.intervention_file (file_id)`,
  `alter table programmes.intervention_file enable row level security, force row level security`,
  `create policy intervention_file_read on programmes.intervention_file for select
   using (exists (select from programmes.intervention_edition edition where edition.id = edition_id))`,
  ...['insert with check', 'delete using'].map(
    (verb) => `create policy intervention_file_${verb.split(' ')[0]} on programmes.intervention_file for ${verb}
     (${CENTRAL} and exists (select from programmes.intervention_edition edition
       where edition.id = edition_id and edition.published_at is null))`,
  ),
  `grant select, insert, delete on programmes.intervention_file to ${APP}`,
  `create policy stored_file_of_intervention on programmes.stored_file for select using (
     state = 'READY' and exists (select from programmes.intervention_file where intervention_file.file_id = stored_file.id))`,
];

/** from_on: the first day; until_on: the first day on which it is used no more. team_ids: null is the whole organisation. */
const ADOPTIONS = [
  `create table programmes.intervention_adoption (
     organisation_id uuid not null,
     id uuid not null,
     intervention_id uuid not null,
     edition_number int not null,
     from_on date not null,
     until_on date,
     team_ids uuid[],
     notes text,
     withdrawal_reason text,
     adopted_by uuid not null,
     adopted_at timestamptz not null default clock.now(),
     withdrawn_at timestamptz,
     version int not null default 1,
     constraint intervention_adoption_pk primary key (organisation_id, id),
     constraint intervention_adoption_edition_fk foreign key (intervention_id, edition_number)
       references programmes.intervention_edition (intervention_id, number),
     constraint intervention_adoption_ends_after_it_begins check (until_on >= from_on),
     constraint intervention_adoption_teams check (cardinality(team_ids) > 0),
     constraint intervention_adoption_withdrawn_says_why check ((withdrawn_at is null) = (until_on is null)
       and (withdrawn_at is null) = (withdrawal_reason is null))
   )`,
  `create unique index intervention_adoption_one_at_a_time on programmes.intervention_adoption (organisation_id, intervention_id)
   where withdrawn_at is null`,
  `create index intervention_adoption_by_intervention on programmes.intervention_adoption (intervention_id)`,
  ...walls('intervention_adoption', INSIDE, DECIDES, APP),
  `create policy intervention_adoption_counted on programmes.intervention_adoption for select to current_user using (true)`,
];

/**
 * How many organisations use an intervention today. Nobody learns from it who: it is told only where at least five remain
 * when the caller's own are taken out. An organisation that has become another one counts as that one, once; the mergers
 * of today come in, since the schema's owner may not read the contract.
 */
const COUNTS = [
  `create function programmes.adoption_counts(given_interventions uuid[], given_mergers jsonb)
   returns table (intervention_id uuid, organisation_count int)
   language sql stable security definer set search_path = '' as $body$
     with recursive merger as (
       select * from jsonb_to_recordset(given_mergers) as merger ("predecessorId" uuid, "successorId" uuid)
     ), adopted as (
       select adoption.intervention_id, adoption.organisation_id from programmes.intervention_adoption adoption
       where adoption.intervention_id = any (given_interventions) and adoption.from_on <= clock.today()
         and (adoption.until_on is null or adoption.until_on > clock.today())
     ), became as (
       select adopted.intervention_id, adopted.organisation_id from adopted
       union
       select became.intervention_id, merger."successorId"
       from became join merger on merger."predecessorId" = became.organisation_id
     ), today as (
       select became.intervention_id, became.organisation_id from became
       where not exists (select from merger where merger."predecessorId" = became.organisation_id)
     )
     select today.intervention_id, count(*)::int from today
     where scope.actor_id() is not null
     group by today.intervention_id
     having count(*) filter (where not today.organisation_id = any (scope.organisations())) >= 5
   $body$`,
  `revoke all on function programmes.adoption_counts from public`,
  `grant execute on function programmes.adoption_counts to ${APP}`,
];

const PASSINGS = [
  `create table programmes.intervention_passing (
     organisation_id uuid not null,
     id uuid not null,
     intervention_id uuid not null,
     edition_number int not null,
     person_id uuid not null,
     capacity text not null,
     passed_by uuid not null,
     passed_at timestamptz not null default clock.now(),
     constraint intervention_passing_pk primary key (organisation_id, id),
     constraint intervention_passing_once unique (organisation_id, intervention_id, edition_number, person_id),
     constraint intervention_passing_edition_fk foreign key (intervention_id, edition_number)
       references programmes.intervention_edition (intervention_id, number),
     constraint intervention_passing_capacity check (capacity in ('LOCAL_CHAMPION', 'QIP_LEAD', 'CLINICIAN', 'OTHER'))
   )`,
  ...walls('intervention_passing', INSIDE, DECIDES, APP),
  `revoke update on programmes.intervention_passing from ${APP}`,
];

/** FORCEd policies: of whom rows are, and who writes them, is asked of the owner as well. */
function walls(table: string, mayRead: string, mayWrite: string, reader = 'public'): string[] {
  return [
    `alter table programmes.${table} enable row level security, force row level security`,
    `create policy ${table}_read on programmes.${table} for select to ${reader} using (${mayRead})`,
    `create policy ${table}_insert on programmes.${table} for insert with check (${mayWrite})`,
    `create policy ${table}_update on programmes.${table} for update using (${mayWrite}) with check (${mayWrite})`,
    `grant select, insert, update on programmes.${table} to ${APP}`,
  ];
}
