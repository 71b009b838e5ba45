import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';

const APP = applicationRole('organisations');

/** Workshops with their places and waiting lists, and examples of good practice. */
export class Workshops1700000100130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...WORKSHOPS, ...REGISTRATIONS, ...FUNCTIONS, ...GOOD_PRACTICE]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table organisations.good_practice;
      drop function organisations.take_place, organisations.give_place_back, organisations.workshop_places,
        organisations.waiting_places;
      drop table organisations.workshop_registration, organisations.workshop`);
  }
}

const CENTRAL = `(select scope.is_central())`;
const OWN = `organisation_id = any ((select scope.organisations())::uuid[])`;
const LED = `organisation_id = any ((select scope.uuid_list('led_organisations'))::uuid[])`;
const KNOWN = `(select scope.actor_id()) is not null`;
const REGIONS = `('EAST_OF_ENGLAND', 'LONDON', 'MIDLANDS', 'NORTH_EAST_AND_YORKSHIRE', 'NORTH_WEST', 'SOUTH_EAST',
  'SOUTH_WEST', 'NORTHERN_IRELAND', 'SCOTLAND', 'WALES')`;

const WORKSHOPS = [
  `create table organisations.workshop (
     id uuid not null,
     title text not null,
     held_on date not null,
     region text not null,
     venue text not null,
     place_count int not null,
     registration_closes_on date not null,
     created_at timestamptz not null default clock.now(),
     constraint workshop_pk primary key (id),
     constraint workshop_region check (region in ${REGIONS}),
     constraint workshop_place_count check (place_count between 1 and 10000),
     constraint workshop_registration_before_it check (registration_closes_on <= held_on)
   )`,
  `create index workshop_by_day on organisations.workshop (held_on, id)`,
  `alter table organisations.workshop enable row level security, force row level security`,
  `create policy workshop_read on organisations.workshop for select using (${KNOWN})`,
  `create policy workshop_insert on organisations.workshop for insert with check (${CENTRAL})`,
  `grant select, insert on organisations.workshop to ${APP}`,
];

/**
 * number: the order in which places were asked for. Everybody reads his own organisation's rows; who comes next can only be
 * told from all of them, so they are written by the functions below, which run as the owner.
 */
const REGISTRATIONS = [
  `create table organisations.workshop_registration (
     organisation_id uuid not null,
     id uuid not null,
     workshop_id uuid not null,
     person_id uuid not null,
     number int not null,
     state text not null,
     registered_at timestamptz not null default clock.now(),
     moved_up_at timestamptz,
     cancelled_at timestamptz,
     version int not null default 1,
     constraint workshop_registration_pk primary key (organisation_id, id),
     constraint workshop_registration_organisation_fk foreign key (organisation_id) references organisations.organisation (id),
     constraint workshop_registration_workshop_fk foreign key (workshop_id) references organisations.workshop (id),
     constraint workshop_registration_person_fk foreign key (person_id) references organisations.person (id),
     constraint workshop_registration_number_once unique (workshop_id, number),
     constraint workshop_registration_state check (state in ('REGISTERED', 'WAITING', 'CANCELLED'))
   )`,
  `create unique index workshop_registration_once on organisations.workshop_registration (organisation_id, workshop_id, person_id)
   where state <> 'CANCELLED'`,
  `alter table organisations.workshop_registration enable row level security, force row level security`,
  `create policy workshop_registration_read on organisations.workshop_registration for select to ${APP}
   using (${CENTRAL} or ${OWN})`,
  `create policy workshop_registration_places on organisations.workshop_registration to current_user
   using (true) with check (${CENTRAL} or ${LED} or state = 'REGISTERED')`,
  `grant select on organisations.workshop_registration to ${APP}`,
];

const LOCK = `perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('organisations workshop ' || given_workshop, 0));`;

const FUNCTIONS = [
  `create function organisations.take_place(given_organisation uuid, given_id uuid, given_workshop uuid) returns text
   language plpgsql security definer set search_path = '' as $body$
   declare
     taken int;
     last int;
     places constant int := (select place_count from organisations.workshop where id = given_workshop);
     given_state text;
   begin
     ${LOCK}
     if not given_organisation = any (scope.uuid_list('led_organisations')) then
       raise exception 'a place is taken by a lead for his organisation' using errcode = 'insufficient_privilege';
     end if;
     select count(*) filter (where state = 'REGISTERED'), coalesce(max(number), 0) into taken, last
     from organisations.workshop_registration where workshop_id = given_workshop;
     given_state := case when taken < places then 'REGISTERED' else 'WAITING' end;
     insert into organisations.workshop_registration (organisation_id, id, workshop_id, person_id, number, state)
     values (given_organisation, given_id, given_workshop, scope.actor_id(), last + 1, given_state);
     return given_state;
   end $body$`,
  `create function organisations.give_place_back(given_organisation uuid, given_id uuid, given_workshop uuid)
   returns table (organisation_id uuid, id uuid)
   language plpgsql security definer set search_path = '' as $body$
   declare
     was text;
   begin
     ${LOCK}
     if not (scope.is_central() or given_organisation = any (scope.uuid_list('led_organisations'))) then
       raise exception 'a place is given back by a lead for his organisation' using errcode = 'insufficient_privilege';
     end if;
     select state into was from organisations.workshop_registration registration
     where registration.organisation_id = given_organisation and registration.id = given_id
       and registration.workshop_id = given_workshop;
     if was is null or was = 'CANCELLED' then return; end if;
     update organisations.workshop_registration registration
     set state = 'CANCELLED', cancelled_at = clock.now(), version = version + 1
     where registration.organisation_id = given_organisation and registration.id = given_id;
     if was <> 'REGISTERED' then return; end if;
     return query
       update organisations.workshop_registration registration
       set state = 'REGISTERED', moved_up_at = clock.now(), version = version + 1
       where registration.workshop_id = given_workshop and registration.number = (
         select min(number) from organisations.workshop_registration waiting
         where waiting.workshop_id = given_workshop and waiting.state = 'WAITING')
       returning registration.organisation_id, registration.id;
   end $body$`,
  `create function organisations.workshop_places(given_workshops uuid[])
   returns table (workshop_id uuid, registered int, waiting int)
   language sql stable security definer set search_path = '' as $body$
     select workshop_id, (count(*) filter (where state = 'REGISTERED'))::int, (count(*) filter (where state = 'WAITING'))::int
     from organisations.workshop_registration
     where workshop_id = any (given_workshops) and scope.actor_id() is not null group by workshop_id
   $body$`,
  `create function organisations.waiting_places(given_ids uuid[]) returns table (id uuid, place int)
   language sql stable security definer set search_path = '' as $body$
     select own.id, (select count(*)::int from organisations.workshop_registration before
       where before.workshop_id = own.workshop_id and before.state = 'WAITING' and before.number <= own.number)
     from organisations.workshop_registration own
     where own.id = any (given_ids) and own.state = 'WAITING'
       and (scope.is_central() or own.organisation_id = any (scope.organisations()))
   $body$`,
  ...['take_place', 'give_place_back', 'workshop_places', 'waiting_places'].flatMap((name) => [
    `revoke all on function organisations.${name} from public`,
    `grant execute on function organisations.${name} to ${APP}`,
  ]),
];

/** Others see what the central team has published, and nothing before. */
const GOOD_PRACTICE = [
  `create table organisations.good_practice (
     organisation_id uuid not null,
     id uuid not null,
     workshop_id uuid,
     programme_id uuid,
     title text not null,
     description text not null,
     state text not null default 'SHARED',
     shared_by uuid not null,
     shared_at timestamptz not null default clock.now(),
     reviewed_by uuid,
     reviewed_at timestamptz,
     reason text,
     version int not null default 1,
     constraint good_practice_pk primary key (organisation_id, id),
     constraint good_practice_organisation_fk foreign key (organisation_id) references organisations.organisation (id),
     constraint good_practice_workshop_fk foreign key (workshop_id) references organisations.workshop (id),
     constraint good_practice_state check (state in ('SHARED', 'PUBLISHED', 'DECLINED')),
     constraint good_practice_review check ((state = 'SHARED') = (reviewed_at is null)),
     constraint good_practice_reason check (state <> 'DECLINED' or reason is not null)
   )`,
  `alter table organisations.good_practice enable row level security, force row level security`,
  `create policy good_practice_read on organisations.good_practice for select
   using (${CENTRAL} or ${OWN} or (state = 'PUBLISHED' and ${KNOWN}))`,
  `create policy good_practice_insert on organisations.good_practice for insert with check (state = 'SHARED' and ${LED})`,
  `create policy good_practice_update on organisations.good_practice for update using (${CENTRAL}) with check (${CENTRAL})`,
  `grant select, insert, update on organisations.good_practice to ${APP}`,
];
