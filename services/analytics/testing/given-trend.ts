import { givenParticipation } from '@qip/testkit/given-analytics';
import {
  givenCentralPerson,
  givenOrganisation,
  type GivenOrganisation,
  type GivenPerson,
} from '@qip/testkit/given-organisations';
import { type CycleOptions, givenCycle, type GivenCycle, type GivenProgramme } from '@qip/testkit/given-programmes';
import { givenCases, givenLock } from '@qip/testkit/given-submissions';
import { type TestDatabase } from '@qip/testkit/test-database';
import { type TestSubgraph } from '@qip/testkit/test-subgraph';
import { newId } from '@qip/subgraph-kit/values/id';
import { makeRelease } from '../src/release/make-release.js';
import { readSnapshotFigures } from '../src/release/read-snapshot-figures.js';
import { storeRelease } from '../src/release/store-release.js';
import { releaseChanges } from '../src/trend/release-changes.js';
import { analyse, givenPublication } from './given-publication.js';

/** Where an audit is given, and who publishes it. */
export interface AuditWorld {
  readonly database: TestDatabase;
  readonly analytics: TestSubgraph;
  readonly central: GivenPerson;
}

/** A world with a member of the central team. */
export async function givenAuditWorld(database: TestDatabase, analytics: TestSubgraph): Promise<AuditWorld> {
  return { database, analytics, central: await givenCentralPerson(database) };
}

/** So many organisations, at least one; the first is the one that is looked at. */
export async function givenOrganisations(
  database: TestDatabase,
  count: number,
): Promise<readonly [own: GivenOrganisation, ...others: GivenOrganisation[]]> {
  const own = await givenOrganisation(database);
  const others: GivenOrganisation[] = [];
  while (others.length + 1 < count) others.push(await givenOrganisation(database));
  return [own, ...others];
}

/** All of them with the same result. */
export function alike(
  organisations: readonly GivenOrganisation[],
  ...result: readonly [met: number, judged: number]
): readonly AuditResult[] {
  return organisations.map((organisation) => [organisation, ...result]);
}

/** An organisation's cases on the first standard: met of judged, and others that it does not apply to. */
export type AuditResult = readonly [organisation: GivenOrganisation, met: number, judged: number, others?: number];

type Audited = Pick<GivenProgramme, 'programmeId' | 'programmeVersionId' | 'topic'>;

/** An audit's days, counted back from today, and what else may differ from a baseline. */
export type AuditOptions = CycleOptions & { readonly yearsAgo?: number };

/** Cases of one of the two outcomes on the first standard; none is eligible for the second, all meet the third. */
function casesOf(met: number, judged: number, others = 0): Readonly<Record<string, number>> {
  return { MAM: met, NAM: judged - met, AAM: others };
}

/** A cycle that these took part in, published. */
export async function givenAudit(
  { database, analytics, central }: AuditWorld,
  programme: Audited,
  { yearsAgo = 0, ...options }: AuditOptions,
  results: readonly AuditResult[],
): Promise<GivenCycle> {
  const cycle = await givenCycle(database, programme, { submissionOpensInDays: -7 - 365 * yearsAgo, ...options });
  for (const [organisation, met, judged, others] of results) {
    const team = `T${cycle.code.slice(-1).toUpperCase()}${yearsAgo}`;
    await givenParticipation(database, cycle, organisation, {
      casesExpected: judged + 1,
      teams: { [team]: casesOf(met, judged, others) },
    });
  }
  await givenPublication(analytics, central, { cycle, lock: await givenLock(database, cycle) });
  return cycle;
}

/** A correction of a published cycle: more cases of one organisation, locked, analysed and published as revision 2. */
export async function givenCorrection(
  { database, analytics, central }: AuditWorld,
  cycle: GivenCycle,
  [organisation, met, judged]: AuditResult,
): Promise<void> {
  const { organisationId } = organisation;
  const [submission] = await database.sql<{ submissionId: string; teamId: string; teamCode: string }>(
    `select submission_id as "submissionId", team_id as "teamId", team_code as "teamCode" from submissions.audit_case
     where organisation_id = $1 and audit_cycle_id = $2 limit 1`,
    [organisationId, cycle.auditCycleId],
  );
  if (submission === undefined) throw new Error('Only who took part can be corrected.');
  const cases = Object.entries(casesOf(met, judged)).map(([outcomes, count]) => ({ ...submission, outcomes, count }));
  await givenCases(database, { ...submission, organisationId, auditCycleId: cycle.auditCycleId }, cases);
  const { lockNumber } = await givenLock(database, cycle);
  await analyse(analytics, cycle.auditCycleId, lockNumber);
  await publishStaged(analytics, central, cycle.auditCycleId);
}

/** Publishes what is staged beside a published revision, step by step as the publication does it. */
async function publishStaged(analytics: TestSubgraph, central: GivenPerson, auditCycleId: string): Promise<void> {
  const context = analytics.running().open({ kind: 'SUBJECT', subject: central.subject }, newId());
  try {
    await context.database.write<null, never>(async (tx) => {
      const [staged] = await tx.rows<{ id: string }>(
        `select id from analytics.snapshot where audit_cycle_id = $1 and state = 'STAGED'`,
        [auditCycleId],
      );
      const figures = staged === undefined ? undefined : (await readSnapshotFigures(tx, [staged.id])).get(staged.id);
      if (staged === undefined || figures === undefined) throw new Error('Nothing is staged.');
      await storeRelease(tx, staged.id, makeRelease(figures));
      await releaseChanges(tx, staged.id);
      await tx.rows(
        `update analytics.snapshot set state = 'PUBLISHED', published_at = clock.now(), published_by = $2 where id = $1`,
        [staged.id, central.personId],
      );
      return { kind: 'DONE', value: null };
    });
  } finally {
    await context.database.close();
  }
}
