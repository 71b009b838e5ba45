import { newId } from '@qip/subgraph-kit/values/id';
import { type GivenCycle } from '@qip/testkit/given-programmes';
import { type TestDatabase } from '@qip/testkit/test-database';
import { givenAdoption, givenIntervention, givenPublication } from './given-intervention.js';

/** What the library holds for an organisation, and what the organisation did with it. */
export interface GivenLibrary {
  /** Specific to the programme; the organisation has adopted it and passed it on. */
  readonly adoptedId: string;
  /** Specific to the programme. */
  readonly offeredId: string;
  /** In the making, with a file. */
  readonly draftId: string;
  readonly draftFileId: string;
  readonly adoptionId: string;
  readonly passingId: string;
}

/** A library whose baseline is published, and an organisation that has begun to use it. */
export async function givenLibrary(
  database: TestDatabase,
  organisationId: string,
  baseline: GivenCycle,
): Promise<GivenLibrary> {
  await givenPublication(database, baseline);
  const { programmeId } = baseline;
  const adoptedId = await givenIntervention(database, { programmeId });
  const draftId = await givenIntervention(database, { state: 'DRAFT' });
  const [draftFileId, passingId] = [newId(), newId()];
  await database.sql(
    `insert into programmes.stored_file (id, name, content_type, state, created_by, byte_count, sha256, received_at)
     values ($1, 'sample.pdf', 'application/pdf', 'READY', $1, 1, repeat('a', 64), clock.now())`,
    [draftFileId],
  );
  await database.sql(
    `insert into programmes.intervention_file (edition_id, file_id)
     select id, $2 from programmes.intervention_edition where intervention_id = $1`,
    [draftId, draftFileId],
  );
  await database.sql(
    `insert into programmes.intervention_passing (organisation_id, id, intervention_id, edition_number, person_id, capacity,
       passed_by) values ($1, $2, $3, 1, $2, 'OTHER', $2)`,
    [organisationId, passingId, adoptedId],
  );
  return {
    ...{ adoptedId, draftId, draftFileId, passingId },
    offeredId: await givenIntervention(database, { programmeId }),
    adoptionId: await givenAdoption(database, { organisationId, interventionId: adoptedId }),
  };
}
