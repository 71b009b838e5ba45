import { newId } from '@qip/subgraph-kit/values/id';
import { type GivenCycle } from '@qip/testkit/given-programmes';
import { type TestDatabase } from '@qip/testkit/test-database';

/** What may differ from a general tool whose first edition is published. */
export interface InterventionOptions {
  readonly programmeId?: string;
  readonly state?: 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN';
  readonly kind?: 'EDUCATIONAL_SLIDE_SET' | 'PRACTICAL_TOOL' | 'DISCUSSION_MATERIAL' | 'SERVICE_USER_MATERIAL';
  readonly title?: string;
}

/** An intervention with its first edition. @returns its id */
export async function givenIntervention(database: TestDatabase, options: InterventionOptions = {}): Promise<string> {
  const { programmeId = null, state = 'PUBLISHED', kind = 'PRACTICAL_TOOL', title = 'Sample tool' } = options;
  const id = newId();
  await database.sql(
    `insert into programmes.intervention (id, programme_id, kind, state, edition_number, withdrawn_at, withdrawal_reason)
     values ($1, $2, $3, $4::text, case when $4 <> 'DRAFT' then 1 end, case when $4 = 'WITHDRAWN' then clock.now() end,
       case when $4 = 'WITHDRAWN' then 'Sample reason' end)`,
    [id, programmeId, kind, state],
  );
  await database.sql(
    `insert into programmes.intervention_edition (id, intervention_id, number, title, summary, published_at)
     values ($1, $2, 1, $3, 'Sample summary', case when $4 then clock.now() end)`,
    [newId(), id, title, state !== 'DRAFT'],
  );
  return id;
}

/** Publishes results of a cycle: that there are any, and none of them. */
export async function givenPublication(database: TestDatabase, cycle: GivenCycle): Promise<void> {
  await database.sql(
    `insert into analytics.snapshot (id, audit_cycle_id, programme_id, programme_version_id, lock_number, engine_version,
       input_digest, case_count, participant_count, revision, state, published_at, published_by, version)
     values ($1, $2, $3, $4, 1, 'sample', 'sample', 0, 0, 1, 'PUBLISHED', clock.now(), $1, 1)`,
    [newId(), cycle.auditCycleId, cycle.programmeId, cycle.programmeVersionId],
  );
}

/** An adoption by a whole organisation, and what may differ from one that has held since last year. */
export interface GivenAdoption {
  readonly organisationId: string;
  readonly interventionId: string;
  readonly fromInDays?: number;
  readonly untilInDays?: number;
}

/** Adopts an intervention. @returns the adoption's id */
export async function givenAdoption(database: TestDatabase, adoption: GivenAdoption): Promise<string> {
  const id = newId();
  await database.sql(
    `insert into programmes.intervention_adoption (organisation_id, id, intervention_id, edition_number, from_on, until_on,
       adopted_by, withdrawn_at, withdrawal_reason)
     values ($1, $2, $3, 1, clock.today() + $4::int, clock.today() + $5::int, $2,
       case when $5::int is not null then clock.now() end, case when $5::int is not null then 'Sample reason' end)`,
    [adoption.organisationId, id, adoption.interventionId, adoption.fromInDays ?? -365, adoption.untilInDays ?? null],
  );
  return id;
}
