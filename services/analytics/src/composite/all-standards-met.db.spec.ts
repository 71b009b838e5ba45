import { describe, expect, it } from '@jest/globals';
import { givenLockedCycle } from '@qip/testkit/given-analytics';
import { givenCentralPerson, givenOrganisation, givenPartnerTool } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { alikePlans } from '../../testing/alike-plans.js';
import { analyse, givenPublication } from '../../testing/given-publication.js';
import { analyticsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const analytics = useTestSubgraph(analyticsSubgraph, database);

const QUERY = `query ($cycle: ID!) { benchmark(auditCycleId: $cycle) { allStandardsMet {
  national { isWithheld counts { met notMet excluded notApplicable missing } }
  ownOrganisation { counts { met notMet missing } rate { numerator denominator } coverage { completeCount } }
  ownTeams { team { id } counts { met notMet missing } } } } }`;

async function ask(as: string, cycle: string): Promise<unknown> {
  const { data, errors } = await analytics.ask({ query: QUERY, variables: { cycle }, as });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return (data as { readonly benchmark: { readonly allStandardsMet: unknown } | null }).benchmark?.allStandardsMet;
}

/** Of each organisation i: 20 + i met all, 5 and 19 − i did not, to 4 only the neutral standard applies, 2 are undecided. */
const NATION = { met: 6 * 20 + 15, notMet: 6 * 24 - 15, excluded: 0, notApplicable: 6 * 4, missing: 12 };

describe('all standards met', () => {
  it('are the nation exactly, the own organisation and its teams', async () => {
    const { cycle, participants, lock } = await givenLockedCycle(database, alikePlans(6));
    const central = await givenCentralPerson(database);
    await analyse(analytics, cycle.auditCycleId, 1);
    const national = { isWithheld: false, counts: NATION };
    expect(await ask(central.subject, cycle.auditCycleId)).toEqual({ national, ownOrganisation: null, ownTeams: [] });
    await givenPublication(analytics, central, { cycle, lock });
    const [first] = participants;
    expect(await ask(first?.organisation.lead.subject ?? '', cycle.auditCycleId)).toEqual({
      national,
      ownOrganisation: {
        counts: { met: 20, notMet: 24, missing: 2 },
        rate: { numerator: 20, denominator: 44 },
        coverage: { completeCount: 50 },
      },
      ownTeams: [
        { team: { id: first?.teamIds.get('A0') }, counts: { met: 20, notMet: 5, missing: 0 } },
        { team: { id: first?.teamIds.get('B0') }, counts: { met: 0, notMet: 19, missing: 2 } },
      ],
    });
  });

  it('show teams to no partner, and own figures to no stranger', async () => {
    const { cycle, participants, lock } = await givenLockedCycle(database, alikePlans(6));
    await givenPublication(analytics, await givenCentralPerson(database), { cycle, lock });
    const partner = await givenPartnerTool(database, [participants[0]?.organisation.organisationId ?? '']);
    expect(await ask(partner.subject, cycle.auditCycleId)).toMatchObject({
      ownOrganisation: { counts: { met: 20 } },
      ownTeams: [],
    });
    const stranger = await givenOrganisation(database);
    const national = { isWithheld: false, counts: NATION };
    expect(await ask(stranger.lead.subject, cycle.auditCycleId)).toEqual({
      national,
      ownOrganisation: null,
      ownTeams: [],
    });
  });

  it('are withheld of a nation that too few organisations make up', async () => {
    const { cycle, participants, lock } = await givenLockedCycle(database, alikePlans(5));
    await givenPublication(analytics, await givenCentralPerson(database), { cycle, lock });
    expect(await ask(participants[0]?.organisation.lead.subject ?? '', cycle.auditCycleId)).toMatchObject({
      national: { isWithheld: true, counts: null },
      ownOrganisation: { counts: { met: 20 } },
    });
  });
});
