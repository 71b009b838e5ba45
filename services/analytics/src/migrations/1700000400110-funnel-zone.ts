import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The funnel zone of a peer, a precision more, and codes that are drawn for each table of a snapshot. */
export class FunnelZone1700000400110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const PRECISIONS = ['NARROW_BANDS', 'WIDE_BANDS', 'NO_BANDS', 'FIVE_PER_CENT'];
const checkPrecision = (precisions: readonly string[]): string =>
  `alter table analytics.released_standard
     drop constraint if exists released_standard_peer_precision,
     add constraint released_standard_peer_precision
       check (peer_precision in (${precisions.map((one) => `'${one}'`).join(', ')}))`;

const UP = [
  `alter table analytics.released_peer
     add column funnel_zone text,
     add constraint released_peer_funnel_zone
       check (funnel_zone in ('BELOW_ALARM', 'BELOW_ALERT', 'WITHIN', 'ABOVE_ALERT', 'ABOVE_ALARM')),
     add constraint released_peer_zone_of_a_size check (funnel_zone is null or size_from is not null)`,
  checkPrecision([...PRECISIONS, 'FIVE_PER_CENT_BANDS']),
  // 0 stands for all tables: what is published is frozen, with the one code that it had for them.
  `alter table analytics.peer_code
     add column standard_number int not null default 0,
     drop constraint peer_code_pk,
     add constraint peer_code_pk primary key (organisation_id, snapshot_id, standard_number)`,
  `alter table analytics.peer_code alter column standard_number drop default`,
];

const DOWN = [
  `alter table analytics.peer_code
     drop constraint peer_code_pk,
     drop column standard_number,
     add constraint peer_code_pk primary key (organisation_id, snapshot_id)`,
  checkPrecision(PRECISIONS),
  `alter table analytics.released_peer
     drop constraint released_peer_zone_of_a_size, drop constraint released_peer_funnel_zone, drop column funnel_zone`,
];
