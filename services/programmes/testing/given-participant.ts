import { givenOrganisation, type GivenOrganisation } from '@qip/testkit/given-organisations';
import { givenCycle, givenEnrolment, givenProgramme, type GivenCycle } from '@qip/testkit/given-programmes';
import { type TestDatabase } from '@qip/testkit/test-database';

/** An organisation that takes part in a cycle. */
export interface GivenParticipant extends GivenOrganisation {
  readonly cycle: GivenCycle;
  /** The cycle's first standard. */
  readonly standardId: string;
}

/** An organisation that takes part in the baseline of a programme that nobody else has to do with. */
export async function givenParticipant(database: TestDatabase): Promise<GivenParticipant> {
  const organisation = await givenOrganisation(database);
  const cycle = await givenCycle(database, await givenProgramme(database));
  await givenEnrolment(database, { organisationId: organisation.organisationId, auditCycleId: cycle.auditCycleId });
  const [standard] = await database.sql<{ id: string }>(
    `select id from programmes.standard where programme_version_id = $1 order by number`,
    [cycle.programmeVersionId],
  );
  return { ...organisation, cycle, standardId: standard?.id ?? '' };
}
