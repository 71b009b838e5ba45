import { type TestDatabase } from '@qip/testkit/test-database';
import { newId } from '@qip/subgraph-kit/values/id';

/** A workshop in sixty days for which one can register until thirty days before. */
export async function givenWorkshop(database: TestDatabase, placeCount = 1): Promise<string> {
  const id = newId();
  await database.sql(
    `insert into organisations.workshop (id, title, held_on, region, venue, place_count, registration_closes_on)
     values ($1, 'Sample workshop', clock.today() + 60, 'LONDON', 'Sample venue', $2, clock.today() + 30)`,
    [id, placeCount],
  );
  return id;
}

/** Somebody's registration. */
export interface GivenRegistration {
  readonly organisationId: string;
  readonly workshopId: string;
  readonly personId: string;
  readonly state: 'REGISTERED' | 'WAITING' | 'CANCELLED';
  readonly number: number;
}

/** A registration at its place in the order. */
export async function givenRegistration(database: TestDatabase, given: GivenRegistration): Promise<string> {
  const id = newId();
  await database.sql(
    `insert into organisations.workshop_registration (organisation_id, id, workshop_id, person_id, number, state)
     values ($1, $2, $3, $4, $5, $6)`,
    [given.organisationId, id, given.workshopId, given.personId, given.number, given.state],
  );
  return id;
}
