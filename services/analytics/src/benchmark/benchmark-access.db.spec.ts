import { describe, expect, it } from '@jest/globals';
import { withClient } from '@qip/database/with-client';
import { givenLockedCycle, type GivenLockedCycle } from '@qip/testkit/given-analytics';
import {
  givenCentralPerson,
  givenColleague,
  givenGrant,
  type GivenOrganisation,
  givenOrganisation,
  givenPartnerTool,
  givenPerson,
  type GivenPerson,
} from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { newId } from '@qip/subgraph-kit/values/id';
import { analyticsSubgraph } from '../subgraph.js';
import { alikePlans } from '../../testing/alike-plans.js';
import { type AnsweredBenchmark, BENCHMARK, benchmarkIn, WHOLE_BENCHMARK } from '../../testing/benchmark-query.js';
import { givenPublication } from '../../testing/given-publication.js';

const database = useTestDatabase();
const analytics = useTestSubgraph(analyticsSubgraph, database);

interface World extends GivenLockedCycle {
  readonly id: string;
  readonly own: GivenOrganisation;
  readonly other: GivenOrganisation;
  readonly central: GivenPerson;
}

async function givenWorld(): Promise<World> {
  const locked = await givenLockedCycle(database, alikePlans(8));
  const central = await givenCentralPerson(database);
  await givenPublication(analytics, central, locked);
  const [own, other] = locked.participants.map(({ organisation }) => organisation);
  if (own === undefined || other === undefined) throw new Error('There are eight participants.');
  return { ...locked, id: locked.cycle.auditCycleId, own, other, central };
}

const ask = (as: GivenPerson | null, cycle: string, organisation?: string): ReturnType<typeof analytics.ask> =>
  analytics.ask({
    query: BENCHMARK,
    variables: organisation === undefined ? { cycle } : { cycle, organisation },
    ...(as === null ? {} : { as: as.subject }),
  });

/** What somebody sees, in short. */
function seen(benchmark: AnsweredBenchmark | null): unknown {
  const standard = benchmark?.standards[0];
  if (benchmark === null || standard === undefined) return null;
  return {
    national: standard.national.rate?.numerator,
    own: standard.ownOrganisation?.rate.numerator ?? null,
    teams: standard.ownTeams.length,
    peers: standard.peers?.rows.length ?? null,
    marked: standard.peers?.rows.filter(({ isOwn }) => isOwn).length ?? 0,
  };
}

const EVERYTHING = { national: 188, own: 20, teams: 2, peers: 8, marked: 1 };
const NATIONAL = { national: 188, own: null, teams: 0, peers: null, marked: 0 };

const sees = async (as: GivenPerson, cycle: string, organisation?: string): Promise<unknown> =>
  seen(benchmarkIn(await ask(as, cycle, organisation)));

const codes = (answer: Awaited<ReturnType<typeof ask>>): unknown =>
  answer.errors?.map(({ extensions }) => extensions['code']);

describe('a published benchmark', () => {
  it('is seen whole by the leads and viewers of an organisation that took part', async () => {
    const { id, own, programme } = await givenWorld();
    const { organisationId } = own;
    const people = [
      own.lead,
      await givenColleague(database, { role: 'QIP_LEAD', organisationId, programmeId: programme.programmeId }),
      await givenColleague(database, { role: 'VIEWER', organisationId }),
    ];
    for (const person of people) {
      expect(await sees(person, id)).toEqual(EVERYTHING);
      expect(await sees(person, id, organisationId)).toEqual(EVERYTHING);
    }
  });

  it('is national for the staff of an organisation that did not take part, and for the QIP lead of another programme', async () => {
    const { id, own } = await givenWorld();
    const outside = await givenOrganisation(database);
    expect(await sees(outside.lead, id)).toEqual(NATIONAL);
    expect(await sees(outside.lead, id, outside.organisationId)).toEqual(NATIONAL);
    const elsewhere = await givenColleague(database, {
      role: 'QIP_LEAD',
      organisationId: own.organisationId,
      programmeId: newId(),
    });
    expect(await sees(elsewhere, id)).toEqual(NATIONAL);
    expect(await sees(elsewhere, id, own.organisationId)).toBeNull();
  });

  it('is national for a partner tool, with the own results of organisations that let it, without teams and peers', async () => {
    const { id, own, other } = await givenWorld();
    const partner = await givenPartnerTool(database, [own.organisationId]);
    const granted = { ...NATIONAL, own: 20 };
    expect(await sees(partner, id, own.organisationId)).toEqual(granted);
    expect(await sees(partner, id)).toEqual(granted);
    expect(await sees(partner, id, other.organisationId)).toBeNull();
    await database.sql(`update organisations.partner_grant set revoked_at = clock.now()`);
    expect(await sees(partner, id, own.organisationId)).toBeNull();
    expect(await sees(partner, id)).toEqual(NATIONAL);
  });

  it('is seen by the central team with all peers, nobody marked, no organisation and no team', async () => {
    const { id, own, central } = await givenWorld();
    const whole = { ...NATIONAL, peers: 8 };
    expect(await sees(central, id)).toEqual(whole);
    expect(await sees(central, id, own.organisationId)).toEqual(whole);
  });

  it('is nothing to a data collector, to somebody without a role, and to nobody', async () => {
    const { id, own } = await givenWorld();
    const collector = await givenColleague(database, {
      role: 'DATA_COLLECTOR',
      organisationId: own.organisationId,
      auditCycleId: id,
    });
    expect(codes(await ask(collector, id))).toEqual(['FORBIDDEN']);
    expect(codes(await ask(await givenPerson(database), id))).toEqual(['FORBIDDEN']);
    expect(codes(await ask(null, id))).toEqual(['UNAUTHENTICATED']);
  });

  it('of another organisation is not found, as if there were no such organisation', async () => {
    const { id, own, other } = await givenWorld();
    const foreign = await ask(own.lead, id, other.organisationId);
    expect(foreign).toEqual({ data: { benchmark: null } });
    expect(await ask(own.lead, id, newId())).toEqual(foreign);
    expect(await ask(own.lead, id, 'no id')).toEqual(foreign);
    expect(await ask(own.lead, newId())).toEqual(foreign);
    expect(await ask(own.lead, 'no id')).toEqual(foreign);
  });

  it('is shown for the organisation asked for, where somebody has several', async () => {
    const { id, own, other } = await givenWorld();
    await givenGrant(database, {
      personId: own.lead.personId,
      role: 'VIEWER',
      organisationId: other.organisationId,
    });
    expect(await sees(own.lead, id, own.organisationId)).toEqual(EVERYTHING);
    expect(await sees(own.lead, id, other.organisationId)).toEqual({ ...EVERYTHING, own: 21 });
    expect(await sees(own.lead, id)).toEqual({ ...NATIONAL, peers: 8 });
  });

  it('names nobody else: no id, name, code, person or team of another organisation is in anything that a lead can ask', async () => {
    const world = await givenWorld();
    const answer = JSON.stringify([
      await ask(world.own.lead, world.id),
      await ask(world.own.lead, world.id, world.own.organisationId),
      await askEntities(world.own.lead, world.id),
    ]);
    const foreign = world.participants
      .slice(1)
      .flatMap(({ organisation, teamIds }) => [
        organisation.organisationId,
        organisation.odsCode,
        organisation.name,
        organisation.lead.personId,
        ...teamIds.values(),
        ...teamIds.keys(),
      ]);
    expect(foreign.length).toBe(56);
    expect(foreign.filter((canary) => answer.includes(canary))).toEqual([]);
    expect(answer).toContain(world.own.organisationId);
  });
});

const ENTITIES = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on AuditCycle { id analysis { status } benchmark { ${WHOLE_BENCHMARK} } } } }`;

const askEntities = (as: GivenPerson | null, ...ids: readonly string[]): ReturnType<typeof analytics.ask> =>
  analytics.ask({
    query: ENTITIES,
    variables: { representations: ids.map((id) => ({ __typename: 'AuditCycle', id })) },
    ...(as === null ? {} : { as: as.subject }),
  });

describe('a cycle in the graph', () => {
  it('has a benchmark and an analysis for those who may see them, and null for all others', async () => {
    const { id, own, central } = await givenWorld();
    const collector = await givenColleague(database, {
      role: 'DATA_COLLECTOR',
      organisationId: own.organisationId,
      auditCycleId: id,
    });
    const cycle = (benchmark: unknown, analysis: unknown): unknown => ({
      data: { _entities: [{ id, benchmark, analysis }] },
    });
    expect(await askEntities(central, id)).toEqual(cycle(expect.any(Object), { status: 'READY' }));
    expect(await askEntities(own.lead, id)).toEqual(cycle(expect.any(Object), null));
    expect(await askEntities(collector, id)).toEqual(cycle(null, null));
    expect(await askEntities(null, id)).toEqual(cycle(null, null));
  });

  it('costs as many statements for three cycles as for one', async () => {
    const worlds = [await givenWorld(), await givenWorld(), await givenWorld()];
    const ids = worlds.map(({ id }) => id);
    for (const asker of [worlds[0]?.own.lead, worlds[0]?.central]) {
      if (asker === undefined) throw new Error('There are three worlds.');
      analytics.takeStatements();
      await askEntities(asker, ...ids.slice(0, 1));
      const one = analytics.takeStatements().length;
      await askEntities(asker, ...ids);
      expect(analytics.takeStatements().length).toBe(one);
    }
  });
});

describe('the statements of a benchmark query', () => {
  it('are as many for twelve organisations as for seven, and read no case', async () => {
    const counts: number[] = [];
    for (const count of [7, 12]) {
      const locked = await givenLockedCycle(database, alikePlans(count));
      await givenPublication(analytics, await givenCentralPerson(database), locked);
      const lead = locked.participants[0]?.organisation.lead ?? null;
      analytics.takeStatements();
      benchmarkIn(await ask(lead, locked.cycle.auditCycleId));
      const statements = analytics.takeStatements();
      expect(statements.filter((statement) => /locked_case|audit_case/.test(statement))).toEqual([]);
      counts.push(statements.length);
    }
    // Begin, enter, snapshot, own part, three of what is released, own figures, the better sides of the standards.
    expect(counts).toEqual([9, 9]);
  });
});

describe('row-level security alone', () => {
  /** Reads a table as the service's role, in somebody's name, past everything that the code decides. */
  const rowsOf = (subject: string | null, statement: string): Promise<number> =>
    withClient(database.applicationUrl('analytics'), async (client) => {
      await client.query('begin');
      await client.query('select contracts.enter_v1($1, null)', [subject]);
      const { rowCount } = await client.query(statement);
      await client.query('rollback');
      return rowCount ?? 0;
    });

  it('shows a lead his own organisation and what is released, and of others nothing', async () => {
    const { id, own, other } = await givenWorld();
    const of = `snapshot_id = (select id from analytics.snapshot where audit_cycle_id = '${id}')`;
    const count = (table: string, where = 'true'): Promise<number> =>
      rowsOf(own.lead.subject, `select from analytics.${table} where ${of} and ${where}`);
    expect(await count('snapshot_row')).toBe(9);
    expect(await count('snapshot_row', `organisation_id is distinct from '${own.organisationId}'`)).toBe(0);
    expect(await count('snapshot_coverage')).toBe(1);
    expect(await count('peer_code')).toBe(2);
    expect(await count('peer_code', `organisation_id = '${other.organisationId}'`)).toBe(0);
    expect(await count('released_peer')).toBe(16);
    expect(await count('released_standard')).toBe(3);
    expect(await rowsOf(own.lead.subject, `select from analytics.analysis`)).toBe(0);
  });

  it('shows the central team neither a team nor whose a code is', async () => {
    const { central } = await givenWorld();
    expect(await rowsOf(central.subject, `select from analytics.snapshot_row where level = 'TEAM'`)).toBe(0);
    expect(await rowsOf(central.subject, `select from analytics.peer_code`)).toBe(0);
  });

  it('shows peers to participants only: not to other organisations, partners or data collectors', async () => {
    const { id, own } = await givenWorld();
    const people = [
      (await givenOrganisation(database)).lead,
      await givenPartnerTool(database, [own.organisationId]),
      await givenColleague(database, {
        role: 'DATA_COLLECTOR',
        organisationId: own.organisationId,
        auditCycleId: id,
      }),
    ];
    for (const { subject } of people) {
      expect(await rowsOf(subject, `select from analytics.released_peer`)).toBe(0);
      expect(await rowsOf(subject, `select from analytics.snapshot_row where level = 'TEAM'`)).toBe(0);
    }
    expect(await rowsOf(null, `select from analytics.released_standard`)).toBe(0);
  });

  it('shows the spread of organisations to whoever reads national figures, and lets the central team alone release it', async () => {
    const locked = await givenLockedCycle(database, alikePlans(12));
    const central = await givenCentralPerson(database);
    await givenPublication(analytics, central, locked);
    const stranger = (await givenOrganisation(database)).lead;
    const read = `select from analytics.released_national join analytics.snapshot on snapshot.id = snapshot_id
      where audit_cycle_id = '${locked.cycle.auditCycleId}'`;
    expect(await rowsOf(stranger.subject, read)).toBe(await rowsOf(central.subject, read));
    // The first and the third standard: nobody has a case on the second.
    expect(await rowsOf(stranger.subject, read)).toBe(2);
    expect(await rowsOf(null, read)).toBe(0);
    const write = `insert into analytics.released_national
      values (gen_random_uuid(), 1, 10, null, null, null, 1, 0, false, null)`;
    await expect(rowsOf(stranger.subject, write)).rejects.toThrow('row-level security');
    await expect(rowsOf(central.subject, write)).rejects.toThrow('released_national_standard_fk');
    await expect(rowsOf(central.subject, `update analytics.released_national set phi = 1`)).rejects.toThrow(
      'permission',
    );
    await expect(rowsOf(central.subject, `delete from analytics.released_national`)).rejects.toThrow('permission');
  });

  it('shows nobody but the central team what is staged', async () => {
    const locked = await givenLockedCycle(database, alikePlans(8));
    const context = analytics.running().open({ kind: 'JOB', job: 'analyse-audit-cycle' }, newId());
    await analyticsSubgraph.jobHandlers[0]?.run(context, { auditCycleId: locked.cycle.auditCycleId, lockNumber: 1 });
    await context.database.close();
    const lead = locked.participants[0]?.organisation.lead.subject ?? null;
    const statement = `select from analytics.snapshot_row where organisation_id = '${locked.participants[0]?.organisation.organisationId ?? ''}'`;
    expect(await rowsOf(lead, statement)).toBe(0);
    expect(await rowsOf(lead, `select from analytics.snapshot where state = 'STAGED'`)).toBe(0);
  });

  it('lets nobody but the analysis write figures, and nobody but the central team release them', async () => {
    const { own, central } = await givenWorld();
    const write = (subject: string | null, statement: string): Promise<number> => rowsOf(subject, statement);
    const figure = `insert into analytics.snapshot_coverage select gen_random_uuid(), id, true, 1, 1, 1 from analytics.snapshot limit 1`;
    const release = `insert into analytics.released_coverage values (gen_random_uuid(), 1, 1, 1)`;
    await expect(write(central.subject, figure)).rejects.toThrow();
    await expect(write(own.lead.subject, figure)).rejects.toThrow();
    await expect(write(own.lead.subject, release)).rejects.toThrow('row-level security');
    expect(await write(own.lead.subject, `update analytics.snapshot set version = 99`)).toBe(0);
  });
});
