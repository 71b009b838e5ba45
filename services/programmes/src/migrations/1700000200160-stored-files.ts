import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';

const APP = applicationRole('programmes');
const CENTRAL = '(select scope.is_central())';

/** Files that the platform keeps. Who else than the central team sees one is said by a policy of whatever it belongs to. */
export class StoredFiles1700000200160 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...POLICIES]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table programmes.stored_file_part, programmes.stored_file`);
  }
}

const TABLES = [
  `create table programmes.stored_file (
     id uuid not null,
     name text not null,
     content_type text not null,
     state text not null,
     refusal text,
     byte_count int,
     sha256 text,
     created_by uuid not null,
     created_at timestamptz not null default clock.now(),
     received_at timestamptz,
     constraint stored_file_pk primary key (id),
     constraint stored_file_state check (state in ('AWAITING_FILE', 'READY', 'REFUSED')),
     constraint stored_file_ready check ((state = 'READY') = (byte_count is not null)),
     constraint stored_file_digest check ((state = 'READY') = (sha256 is not null) and sha256 ~ '^[0-9a-f]{64}$'),
     constraint stored_file_size check (byte_count between 1 and 20971520),
     constraint stored_file_refusal check ((state = 'REFUSED') = (refusal is not null)),
     constraint stored_file_received check ((state = 'AWAITING_FILE') = (received_at is null))
   )`,
  `create table programmes.stored_file_part (
     file_id uuid not null,
     place int not null,
     bytes bytea not null,
     constraint stored_file_part_pk primary key (file_id, place),
     constraint stored_file_part_file_fk foreign key (file_id) references programmes.stored_file (id) on delete cascade,
     constraint stored_file_part_size check (octet_length(bytes) between 1 and 262144)
   )`,
  // What is sent is mostly compressed already.
  `alter table programmes.stored_file_part alter column bytes set storage external`,
];

/** A file is written while it is awaited, and then no more; what is removed with its owner goes whole. */
const POLICIES = [
  ...['stored_file', 'stored_file_part'].map(
    (table) => `alter table programmes.${table} enable row level security, force row level security`,
  ),
  `create policy stored_file_read on programmes.stored_file for select using (${CENTRAL})`,
  `create policy stored_file_insert on programmes.stored_file for insert
   with check (${CENTRAL} and state = 'AWAITING_FILE' and created_by = (select scope.actor_id()))`,
  `create policy stored_file_update on programmes.stored_file for update
   using (${CENTRAL} and state = 'AWAITING_FILE') with check (${CENTRAL})`,
  `create policy stored_file_delete on programmes.stored_file for delete using (${CENTRAL})`,
  `create policy stored_file_part_read on programmes.stored_file_part for select
   using (exists (select from programmes.stored_file file where file.id = file_id))`,
  ...['insert with check', 'delete using'].map(
    (verb) => `create policy stored_file_part_${verb.split(' ')[0]} on programmes.stored_file_part for ${verb}
     (${CENTRAL} and exists (select from programmes.stored_file file where file.id = file_id and file.state = 'AWAITING_FILE'))`,
  ),
  `grant select, insert, delete on programmes.stored_file, programmes.stored_file_part to ${APP}`,
  `grant update (state, refusal, byte_count, sha256, received_at) on programmes.stored_file to ${APP}`,
];
