import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { givenLockedCycle, type GivenLockedCycle } from '@qip/testkit/given-analytics';
import { givenCentralPerson } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { newId } from '@qip/subgraph-kit/values/id';
import { analyticsSubgraph } from '../subgraph.js';
import { alikePlans } from '../../testing/alike-plans.js';
import { analyse, givenPublication } from '../../testing/given-publication.js';

const database = useTestDatabase();
const analytics = useTestSubgraph(analyticsSubgraph, database);

const ENTITIES = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on AuditCycle { id benchmark { participantCount auditCycle { id } ownOrganisation { id } } } } }`;

/** A representation as somebody would forge it: the key, and beside it what he would like to be believed. */
const forged = (id: string, organisationId: string): unknown => ({
  __typename: 'AuditCycle',
  id,
  benchmark: { participantCount: 99, ownOrganisation: { id: organisationId } },
});

async function givenPublished(count: number): Promise<GivenLockedCycle> {
  const locked = await givenLockedCycle(database, alikePlans(count));
  await givenPublication(analytics, await givenCentralPerson(database), locked);
  return locked;
}

describe('the reference of an audit cycle', () => {
  it('is answered in the order asked, each by its own key, whatever else the representation says', async () => {
    const [own, foreign] = [await givenPublished(7), await givenPublished(8)];
    const staged = await givenLockedCycle(database, alikePlans(6));
    await analyse(analytics, staged.cycle.auditCycleId, 1);
    const organisation = own.participants[0]?.organisation;
    const victim = foreign.participants[0]?.organisation.organisationId ?? '';
    if (organisation === undefined) throw new Error('There are seven participants.');

    const benchmarkOf = (id: string, participantCount: number, ownOrganisation: unknown): unknown => ({
      id,
      benchmark: { participantCount, auditCycle: { id }, ownOrganisation },
    });
    const answers = new Map<string, unknown>([
      [own.cycle.auditCycleId, benchmarkOf(own.cycle.auditCycleId, 7, { id: organisation.organisationId })],
      [foreign.cycle.auditCycleId, benchmarkOf(foreign.cycle.auditCycleId, 8, null)],
      [staged.cycle.auditCycleId, { id: staged.cycle.auditCycleId, benchmark: null }],
      ['no id', null],
    ]);
    const unknown = newId();
    answers.set(unknown, { id: unknown, benchmark: null });
    const asked = fc.array(fc.constantFrom(...answers.keys()), { minLength: 1, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(asked, async (ids) => {
        const answer = await analytics.ask({
          query: ENTITIES,
          variables: { representations: ids.map((id) => forged(id, victim)) },
          as: organisation.lead.subject,
        });
        expect(answer).toEqual({ data: { _entities: ids.map((id) => answers.get(id)) } });
      }),
      { numRuns: 25 },
    );
  });
});
