import { describe, expect, it } from '@jest/globals';
import {
  givenColleague,
  givenGrant,
  givenOrganisation,
  type GivenOrganisation,
  givenPartnerTool,
  givenPerson,
  type GivenPerson,
} from '@qip/testkit/given-organisations';
import { givenProgramme, type GivenProgramme } from '@qip/testkit/given-programmes';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { newId } from '@qip/subgraph-kit/values/id';
import { alike, givenAudit, givenAuditWorld, givenOrganisations } from '../../testing/given-trend.js';
import { askTrend, pointsOf, trendOf, WHOLE_TREND } from '../../testing/trend-query.js';
import { analyticsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const analytics = useTestSubgraph(analyticsSubgraph, database);

interface World {
  readonly programme: GivenProgramme;
  readonly standardId: string;
  readonly auditCycleId: string;
  readonly own: GivenOrganisation;
  readonly other: GivenOrganisation;
  readonly organisations: readonly GivenOrganisation[];
  readonly central: GivenPerson;
}

/** So many audits, a year apart. */
async function givenWorld({ audits = 2, participants = 7 } = {}): Promise<World> {
  const where = await givenAuditWorld(database, analytics);
  const programme = await givenProgramme(database);
  const organisations = await givenOrganisations(database, participants);
  const [own, other] = organisations;
  if (other === undefined) throw new Error('There are several.');
  const first = await givenAudit(where, programme, { yearsAgo: audits - 1 }, alike(organisations, 20, 40));
  const baselineId = first.auditCycleId;
  for (let yearsAgo = audits - 2; yearsAgo >= 0; yearsAgo -= 1) {
    await givenAudit(where, programme, { yearsAgo, baselineId }, alike(organisations, 30, 40));
  }
  const { central } = where;
  return {
    programme,
    standardId: programme.standardIds[0] ?? '',
    auditCycleId: baselineId,
    own,
    other,
    organisations,
    central,
  };
}

/** In short: the national denominators, the own ones. */
async function sees(as: GivenPerson, standardId: string, organisationId: string | null = null): Promise<unknown> {
  const trend = await trendOf(analytics, as, standardId, organisationId);
  if (trend === null) return null;
  return pointsOf(trend).map(({ national, ownOrganisation }) => [
    national?.rate?.denominator,
    ownOrganisation?.rate.denominator ?? null,
  ]);
}

const OWN = [
  [280, 40],
  [280, 40],
];
const NATIONAL = [
  [280, null],
  [280, null],
];

describe('a trend', () => {
  it('is national with their own for leads, QIP leads of the programme and viewers', async () => {
    const { standardId, own, programme } = await givenWorld();
    const { organisationId } = own;
    const { programmeId } = programme;
    const people = [
      own.lead,
      await givenColleague(database, { role: 'QIP_LEAD', organisationId, programmeId }),
      await givenColleague(database, { role: 'VIEWER', organisationId }),
    ];
    for (const person of people) {
      expect(await sees(person, standardId)).toEqual(OWN);
      expect(await sees(person, standardId, organisationId)).toEqual(OWN);
    }
  });

  it('is national for those who did not take part, lead another programme, and for the central team', async () => {
    const { standardId, own, central } = await givenWorld();
    const outside = await givenOrganisation(database);
    expect(await sees(outside.lead, standardId)).toEqual(NATIONAL);
    expect(await sees(outside.lead, standardId, outside.organisationId)).toEqual(NATIONAL);
    const elsewhere = await givenColleague(database, {
      role: 'QIP_LEAD',
      organisationId: own.organisationId,
      programmeId: newId(),
    });
    expect(await sees(elsewhere, standardId)).toEqual(NATIONAL);
    expect(await sees(elsewhere, standardId, own.organisationId)).toBeNull();
    expect(await sees(central, standardId)).toEqual(NATIONAL);
    expect(await sees(central, standardId, own.organisationId)).toEqual(NATIONAL);
  });

  it('is national for a partner tool, with the own results of those that let it, as long as they do', async () => {
    const { standardId, own, other } = await givenWorld();
    const partner = await givenPartnerTool(database, [own.organisationId]);
    expect(await sees(partner, standardId)).toEqual(OWN);
    expect(await sees(partner, standardId, own.organisationId)).toEqual(OWN);
    expect(await sees(partner, standardId, other.organisationId)).toBeNull();
    await database.sql(`update organisations.partner_grant set revoked_at = clock.now()`);
    expect(await sees(partner, standardId)).toEqual(NATIONAL);
    expect(await sees(partner, standardId, own.organisationId)).toBeNull();
  });

  it('is nothing to a data collector, to somebody without a role, and to nobody', async () => {
    const { standardId, own, auditCycleId } = await givenWorld();
    const { organisationId } = own;
    const collector = await givenColleague(database, { role: 'DATA_COLLECTOR', organisationId, auditCycleId });
    const codeFor = async (as: GivenPerson | null): Promise<unknown> =>
      (await askTrend(analytics, as, standardId)).errors?.map(({ extensions }) => extensions['code']);
    expect(await codeFor(collector)).toEqual(['FORBIDDEN']);
    expect(await codeFor(await givenPerson(database))).toEqual(['FORBIDDEN']);
    expect(await codeFor(null)).toEqual(['UNAUTHENTICATED']);
  });

  it('of another organisation is not found, as if there were no such organisation or standard', async () => {
    const { standardId, own, other } = await givenWorld();
    const foreign = await askTrend(analytics, own.lead, standardId, other.organisationId);
    expect(foreign).toEqual({ data: { trend: null } });
    expect(await askTrend(analytics, own.lead, standardId, newId())).toEqual(foreign);
    expect(await askTrend(analytics, own.lead, standardId, 'no id')).toEqual(foreign);
    expect(await askTrend(analytics, own.lead, newId())).toEqual(foreign);
    expect(await askTrend(analytics, own.lead, 'no id')).toEqual(foreign);
  });

  it('is shown for the organisation asked for, where somebody has several', async () => {
    const { standardId, own, other } = await givenWorld();
    await givenGrant(database, { personId: own.lead.personId, role: 'VIEWER', organisationId: other.organisationId });
    expect(await sees(own.lead, standardId)).toEqual(NATIONAL);
    const trend = await trendOf(analytics, own.lead, standardId, other.organisationId);
    expect(trend?.ownOrganisation).toEqual({ id: other.organisationId });
  });

  it('names nobody else: no id, name, code, person or team of another organisation is in it', async () => {
    const { standardId, own, organisations } = await givenWorld();
    const answer = JSON.stringify(await askTrend(analytics, own.lead, standardId));
    const teams = await database.sql<{ id: string }>(`select id from organisations.team where organisation_id <> $1`, [
      own.organisationId,
    ]);
    const foreign = organisations
      .slice(1)
      .flatMap(({ organisationId, odsCode, name, lead }) => [organisationId, odsCode, `"${name}"`, lead.personId])
      .concat(teams.map(({ id }) => id));
    expect(foreign.filter((canary) => answer.includes(canary))).toEqual([]);
    expect(answer).toContain(own.organisationId);
  });
});

const ENTITIES = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Standard { id trend { ${WHOLE_TREND} } } } }`;

async function entities(
  as: GivenPerson | null,
  ...ids: readonly string[]
): Promise<readonly { readonly trend: unknown }[]> {
  const { data, errors } = await analytics.ask({
    query: ENTITIES,
    variables: { keys: ids.map((id) => ({ __typename: 'Standard', id })) },
    ...(as === null ? {} : { as: as.subject }),
  });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data?.['_entities'] as readonly { readonly trend: unknown }[];
}

describe('a standard in the graph', () => {
  it('has the trend that the query gives, and none for those who may not see it', async () => {
    const { standardId, own, auditCycleId } = await givenWorld();
    const { organisationId } = own;
    const collector = await givenColleague(database, { role: 'DATA_COLLECTOR', organisationId, auditCycleId });
    expect(await entities(own.lead, standardId)).toEqual([
      { id: standardId, trend: await trendOf(analytics, own.lead, standardId) },
    ]);
    const unknown = newId();
    const none = (id: string): object => ({ id, trend: null });
    expect(await entities(own.lead, unknown)).toEqual([none(unknown)]);
    expect(await entities(collector, standardId)).toEqual([none(standardId)]);
    expect(await entities(null, standardId)).toEqual([none(standardId)]);
  });

  it('costs as many statements for all standards of three programmes as for one, whatever its cycles and participants', async () => {
    const first = await givenWorld({ audits: 1 });
    const others = [await givenWorld({ audits: 3, participants: 9 }), await givenWorld()];
    const { own, central } = first;
    for (const { other } of others) {
      await givenGrant(database, { personId: own.lead.personId, role: 'VIEWER', organisationId: other.organisationId });
    }
    const ids = [first, ...others].flatMap(({ programme }) => programme.standardIds);
    // Begin, enter, standards, cycles, three of what is released; for a lead mergers, own figures and own coverage.
    for (const [asker, statements] of [
      [own.lead, 10],
      [central, 7],
    ] as const) {
      for (const asked of [ids.slice(0, 1), ids]) {
        analytics.takeStatements();
        expect(await entities(asker, ...asked)).toHaveLength(asked.length);
        const taken = analytics.takeStatements();
        expect(taken.filter((statement) => /locked_case|audit_case/.test(statement))).toEqual([]);
        expect(taken).toHaveLength(statements);
      }
    }
  });
});
