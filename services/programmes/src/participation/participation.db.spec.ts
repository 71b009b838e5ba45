import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import { addDays } from '@qip/subgraph-kit/values/local-date';
import {
  givenCentralPerson,
  givenOrganisation,
  givenTeam,
  type GivenOrganisation,
  type GivenPerson,
} from '@qip/testkit/given-organisations';
import { givenCycle, givenEnrolment, givenProgramme, type GivenCycle } from '@qip/testkit/given-programmes';
import { givenCases, givenSubmission } from '@qip/testkit/given-submissions';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { programmesSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const programmes = useTestSubgraph(programmesSubgraph, database);
let central: GivenPerson;
let cycle: GivenCycle;
const named = new Map<string, GivenOrganisation>();

/** A mail of the materials' dispatch to an organisation, with what became of it. */
async function givenDispatch(
  { organisationId, lead }: GivenOrganisation,
  state: 'WAITING' | 'SENT' | 'FAILED',
): Promise<void> {
  const mailId = newId();
  await database.sql(
    `insert into programmes.mail (id, key, template, facts, person_id, organisation_id, state, sent_at)
     values ($1, $2, 'materials', '{}', $3, $4, $5, case when $5 = 'SENT' then clock.now() end)`,
    [mailId, `materials/${mailId}`, lead.personId, organisationId, state],
  );
  await database.sql(
    `insert into programmes.material_dispatch (id, organisation_id, audit_cycle_id, mail_id) values ($1, $2, $3, $4)`,
    [newId(), organisationId, cycle.auditCycleId, mailId],
  );
}

/** Tells an organisation's only membership. */
async function givenMembership(
  { organisationId }: GivenOrganisation,
  fromOn: string,
  untilOn: string | null,
): Promise<void> {
  await database.sql(`update organisations.membership set from_on = $2, until_on = $3 where organisation_id = $1`, [
    organisationId,
    fromOn,
    untilOn,
  ]);
}

function of(name: string): GivenOrganisation {
  const organisation = named.get(name);
  if (organisation === undefined) throw new Error(`There is no ${name}.`);
  return organisation;
}

beforeAll(async () => {
  central = await givenCentralPerson(database);
  cycle = await givenCycle(database, await givenProgramme(database));
  const { auditCycleId, schedule } = cycle;
  for (const name of ['enrolled', 'withdrawn', 'sent', 'waiting', 'failed', 'silent', 'left', 'stayed', 'comes']) {
    named.set(name, await givenOrganisation(database));
  }
  for (const name of ['enrolled', 'withdrawn', 'stayed']) {
    const { organisationId } = of(name);
    await givenEnrolment(database, {
      organisationId,
      auditCycleId,
      casesExpected: 40,
      isWithdrawn: name === 'withdrawn',
    });
  }
  await givenDispatch(of('enrolled'), 'SENT');
  await givenDispatch(of('sent'), 'SENT');
  await givenDispatch(of('waiting'), 'WAITING');
  await givenDispatch(of('failed'), 'FAILED');
  const yesterday = addDays(schedule.submissionOpensOn, 6);
  await givenMembership(of('left'), '2020-01-01', yesterday);
  await givenMembership(of('stayed'), '2020-01-01', yesterday);
  await givenMembership(of('comes'), schedule.reportOn, null);
  const { organisationId } = of('enrolled');
  const submission = await givenSubmission(database, organisationId, cycle, { isSignedOff: true });
  const teamId = await givenTeam(database, organisationId, 'A1');
  await givenCases(database, submission, [
    { teamId, teamCode: 'A1', outcomes: 'MMM', count: 2 },
    { teamId, teamCode: 'A1', outcomes: null },
  ]);
});

const PARTICIPATION = `query ($code: String!, $first: Int!, $after: String, $state: ParticipationState) { auditCycle(code: $code) {
  participationCounts { enrolledCount withdrawnCount notEnrolledCount neverAskedCount }
  participation(first: $first, after: $after, state: $state) { totalCount pageInfo { endCursor } edges { node {
    state submittedCount completeCount isSignedOff organisation { id } enrolment { casesExpected } } } } } }`;

interface Answer {
  readonly participationCounts: object | null;
  readonly participation: {
    readonly totalCount: number;
    readonly pageInfo: { readonly endCursor: string | null };
    readonly edges: readonly {
      readonly node: { readonly state: string; readonly organisation: { readonly id: string } };
    }[];
  } | null;
}

async function read(variables: object = {}, as: GivenPerson = central, code = cycle.code): Promise<Answer> {
  const { data, errors } = await programmes.ask({
    query: PARTICIPATION,
    variables: { code, first: 100, ...variables },
    as: as.subject,
  });
  expect(errors).toBeUndefined();
  return data?.['auditCycle'] as Answer;
}

/** The states by the names of this file. */
function statesIn({ participation }: Answer): Readonly<Record<string, string>> {
  const nameOf = new Map([...named].map(([name, { organisationId }]) => [organisationId, name]));
  return Object.fromEntries(
    (participation?.edges ?? []).map(({ node }) => [nameOf.get(node.organisation.id) ?? '', node.state]),
  );
}

const STATES = {
  enrolled: 'ENROLLED',
  withdrawn: 'WITHDRAWN',
  sent: 'NOT_ENROLLED',
  waiting: 'NEVER_ASKED',
  failed: 'NEVER_ASKED',
  silent: 'NEVER_ASKED',
  stayed: 'ENROLLED',
};

describe('participation in a cycle', () => {
  it('tells of every member who takes part, who does not, and who was never asked: a mail that failed asked nobody', async () => {
    const answer = await read();
    expect(statesIn(answer)).toEqual(STATES);
    expect(answer.participationCounts).toEqual({
      enrolledCount: 2,
      withdrawnCount: 1,
      notEnrolledCount: 1,
      neverAskedCount: 3,
    });
  });

  it('counts the cases, and names the enrolment', async () => {
    const { participation } = await read({ state: 'ENROLLED' });
    expect(participation?.edges.map(({ node }) => node)).toEqual([
      {
        state: 'ENROLLED',
        submittedCount: 3,
        completeCount: 2,
        isSignedOff: true,
        organisation: { id: of('enrolled').organisationId },
        enrolment: { casesExpected: 40 },
      },
      expect.objectContaining({ submittedCount: 0, completeCount: 0, isSignedOff: false }),
    ]);
    const withdrawn = await read({ state: 'WITHDRAWN' });
    expect(withdrawn.participation?.edges[0]?.node).toMatchObject({ enrolment: { casesExpected: 40 } });
  });

  it.each(['ENROLLED', 'WITHDRAWN', 'NOT_ENROLLED', 'NEVER_ASKED'])(
    'can be asked for those %s alone',
    async (state) => {
      const answer = await read({ state });
      expect(statesIn(answer)).toEqual(Object.fromEntries(Object.entries(STATES).filter(([, of]) => of === state)));
      expect(answer.participation?.totalCount).toBe(answer.participation?.edges.length);
    },
  );

  it('is read page by page', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { participation }: Answer = await read({ first: 3, after });
      seen.push(...(participation?.edges ?? []).map(({ node }) => node.organisation.id));
      after = participation?.pageInfo.endCursor ?? null;
      if (after === null || seen.length >= 7) break;
    }
    expect(seen).toEqual((await read()).participation?.edges.map(({ node }) => node.organisation.id));
  });

  it('is nothing for anybody but the central team', async () => {
    expect(await read({}, of('enrolled').lead)).toEqual({ participationCounts: null, participation: null });
  });

  it('costs as many statements for two cycles as for one', async () => {
    const other = await givenCycle(database, await givenProgramme(database));
    const statements = async (codes: readonly string[]): Promise<number> => {
      programmes.takeStatements();
      const fields = codes.map(
        (code, index) => `c${index}: auditCycle(code: "${code}") { participationCounts { enrolledCount }
          participation(first: 5) { totalCount edges { node { state submittedCount enrolment { id } } } } }`,
      );
      const { errors } = await programmes.ask({ query: `{ ${fields.join(' ')} }`, as: central.subject });
      expect(errors).toBeUndefined();
      return programmes.takeStatements().length;
    };
    expect(await statements([cycle.code, other.code])).toBe(await statements([cycle.code]));
  });
});
