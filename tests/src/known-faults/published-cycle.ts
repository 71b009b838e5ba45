import { PublishBenchmarkDocument } from '@qip/schema/generated/graphql';
import { givenParticipation, type PlannedParticipant } from '@qip/testkit/given-analytics';
import { givenCentralPerson, givenOrganisation, type GivenOrganisation } from '@qip/testkit/given-organisations';
import { givenCycle, type GivenCycle, type GivenProgramme, givenProgramme } from '@qip/testkit/given-programmes';
import { givenLock, type LockOptions } from '@qip/testkit/given-submissions';
import { type TestDatabase } from '@qip/testkit/test-database';
import { type TestSubgraph } from '@qip/testkit/test-subgraph';
import { analyseCycle } from '../harness/analyse-cycle.js';
import { type TestPlatform } from '../harness/use-test-platform.js';

/** What the tests of one file stand on. */
export interface Ground {
  readonly database: TestDatabase;
  readonly analytics: TestSubgraph;
  readonly platform: TestPlatform;
}

/** An organisation and what it submits; without organisation, a new one. */
export interface PlannedPart extends PlannedParticipant {
  readonly organisation?: GivenOrganisation;
}

/** A cycle with what was submitted to it, open still. */
export interface SubmittedCycle {
  readonly programme: GivenProgramme;
  readonly cycle: GivenCycle;
  readonly organisations: readonly GivenOrganisation[];
}

/** Has organisations submit to a new cycle: a baseline of the sample programme, or a re-audit of the one that is given. */
export async function givenSubmitted(
  { database }: Ground,
  parts: readonly PlannedPart[],
  baseline?: SubmittedCycle,
): Promise<SubmittedCycle> {
  const programme = baseline?.programme ?? (await givenProgramme(database));
  const cycle = await givenCycle(
    database,
    programme,
    baseline === undefined ? {} : { baselineId: baseline.cycle.auditCycleId },
  );
  const organisations: GivenOrganisation[] = [];
  for (const { organisation, ...plan } of parts) {
    const own = organisation ?? (await givenOrganisation(database));
    await givenParticipation(database, cycle, own, plan);
    organisations.push(own);
  }
  return { programme, cycle, organisations };
}

/** Locks, analyses and publishes a cycle. */
export async function publishCycle(ground: Ground, cycle: GivenCycle, options: LockOptions = {}): Promise<void> {
  const { lockNumber } = await givenLock(ground.database, cycle, options);
  await analyseCycle(ground.analytics.running(), cycle.auditCycleId, lockNumber);
  const central = await givenCentralPerson(ground.database);
  const { text } = await ground.platform.ask({
    query: PublishBenchmarkDocument.toString(),
    variables: { input: { auditCycleId: cycle.auditCycleId, expectedVersion: 1 } },
    as: central.subject,
  });
  if (!text.includes('PublishBenchmarkSuccess')) throw new Error(`The cycle was not published: ${text}`);
}
