import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import {
  givenCentralPerson,
  givenOrganisation,
  type GivenOrganisation,
  type GivenPerson,
} from '@qip/testkit/given-organisations';
import { givenProgramme } from '@qip/testkit/given-programmes';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { givenWorkshop } from '../../testing/given-workshop.js';
import { organisationsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const organisations = useTestSubgraph(organisationsSubgraph, database, { poolSize: 4 });
let central: GivenPerson;
beforeAll(async () => {
  central = await givenCentralPerson(database);
});

const FACE = `goodPractice { id state reason version programmeId workshop { id } organisation { odsCode } }`;
const REFUSALS = `... on NotFoundError { entity } ... on InputValidationError { fields { path } } ... on IdentifierRefusedError { path kind }`;

async function act(as: GivenPerson, operation: string, input: object, refusals: string): Promise<unknown> {
  const type = operation.charAt(0).toUpperCase() + operation.slice(1);
  const query = `mutation ($input: ${type}Input!) { ${operation}(input: $input) {
    __typename ... on ${type}Success { ${FACE} } ${refusals} } }`;
  const answer = await organisations.ask({ query, variables: { input }, as: as.subject });
  expect(answer.errors).toBeUndefined();
  return answer.data?.[operation];
}

const EXAMPLE = {
  title: 'Blood tests booked with the first prescription',
  description: 'Before a patient starts lithium, the ward books the blood tests of the first year.',
};

const share = ({ lead, organisationId }: GivenOrganisation, other: object = {}): Promise<unknown> =>
  act(lead, 'shareGoodPractice', { organisationId, ...EXAMPLE, ...other }, REFUSALS);
const review = (goodPracticeId: string, input: object): Promise<unknown> =>
  act(
    central,
    'reviewGoodPractice',
    { goodPracticeId, expectedVersion: 1, ...input },
    `${REFUSALS} ... on StaleVersionError { currentVersion } ... on InvalidTransitionError { currentState }`,
  );

async function shared(organisation: GivenOrganisation): Promise<string> {
  return ((await share(organisation)) as { readonly goodPractice: { readonly id: string } }).goodPractice.id;
}

async function seenBy({ subject }: GivenPerson, filter = 'first: 100'): Promise<readonly unknown[]> {
  const query = `{ goodPractices(${filter}) { edges { node { id state reason reviewedAt organisation { odsCode } } } } }`;
  const { data, errors } = await organisations.ask({ query, as: subject });
  expect(errors).toBeUndefined();
  const list = data as { readonly goodPractices: { readonly edges: readonly { readonly node: unknown }[] } };
  return list.goodPractices.edges.map(({ node }) => node);
}

describe('an example of good practice', () => {
  it('is seen by others once the central team has published it, and then unsigned', async () => {
    const [own, other] = [await givenOrganisation(database), await givenOrganisation(database)];
    const id = await shared(own);
    const waiting = { id, state: 'SHARED', reason: null, reviewedAt: null, organisation: { odsCode: own.odsCode } };
    expect(await seenBy(own.lead)).toContainEqual(waiting);
    expect(await seenBy(central, 'first: 100, state: SHARED')).toContainEqual(waiting);
    expect(JSON.stringify(await seenBy(other.lead))).not.toContain(id);
    expect(await review(id, { decision: 'PUBLISH', reason: 'A simple step that all can take.' })).toMatchObject({
      goodPractice: { state: 'PUBLISHED', version: 2 },
    });
    expect(await seenBy(other.lead)).toContainEqual({
      ...{ id, state: 'PUBLISHED', reason: null, reviewedAt: null },
      organisation: null,
    });
    expect(await seenBy(own.lead)).toContainEqual(
      expect.objectContaining({
        id,
        reason: 'A simple step that all can take.',
        organisation: { odsCode: own.odsCode },
      }),
    );
  });

  it('that is declined is seen by its organisation alone, with the reason', async () => {
    const [own, other] = [await givenOrganisation(database), await givenOrganisation(database)];
    const id = await shared(own);
    expect(await review(id, { decision: 'DECLINE' })).toEqual({
      __typename: 'InputValidationError',
      fields: [{ path: 'reason' }],
    });
    expect(await review(id, { decision: 'DECLINE', reason: 'It is told already.' })).toMatchObject({
      goodPractice: { state: 'DECLINED', reason: 'It is told already.' },
    });
    expect(JSON.stringify(await seenBy(other.lead))).not.toContain(id);
    expect(await seenBy(own.lead)).toContainEqual(expect.objectContaining({ id, state: 'DECLINED' }));
  });

  it('is reviewed once, on the version that was read', async () => {
    const own = await givenOrganisation(database);
    const id = await shared(own);
    expect(await review(id, { decision: 'PUBLISH', expectedVersion: 3 })).toEqual({
      __typename: 'StaleVersionError',
      currentVersion: 1,
    });
    const both = await Promise.all([
      review(id, { decision: 'PUBLISH' }),
      review(id, { decision: 'DECLINE', reason: 'It is told already.' }),
    ]);
    expect(both.filter((answer) => JSON.stringify(answer).includes('ReviewGoodPracticeSuccess'))).toHaveLength(1);
    expect(await review(id, { decision: 'PUBLISH', expectedVersion: 2 })).toMatchObject({
      __typename: 'InvalidTransitionError',
    });
    expect(await review(newId(), { decision: 'PUBLISH' })).toEqual({
      __typename: 'NotFoundError',
      entity: 'GoodPractice',
    });
  });

  it.each([
    [{ title: 'What Dr Jane Smith does' }, 'title', 'NAME'],
    [{ description: 'Patient 943 476 5919 did well on it.' }, 'description', 'NHS_NUMBER'],
    [{ description: 'Write to a.b@trust.example for the form.' }, 'description', 'EMAIL_ADDRESS'],
    [{ description: 'The team at SW1A 2AA began it.' }, 'description', 'POSTCODE'],
  ])('with %j is refused at %s as %s, and nothing of it stored', async (other, path, kind) => {
    const own = await givenOrganisation(database);
    expect(await share(own, other)).toEqual({ __typename: 'IdentifierRefusedError', path, kind });
    expect(await seenBy(own.lead, 'first: 100, state: SHARED')).toEqual([]);
  });

  it('may be about a programme and for a workshop, which it finds or not', async () => {
    const own = await givenOrganisation(database);
    const { programmeId } = await givenProgramme(database);
    const workshopId = await givenWorkshop(database);
    expect(await share(own, { programmeId, workshopId })).toMatchObject({
      goodPractice: { programmeId, workshop: { id: workshopId } },
    });
    expect(await share(own, { programmeId: newId() })).toEqual({ __typename: 'NotFoundError', entity: 'Programme' });
    expect(await share(own, { workshopId: newId() })).toEqual({ __typename: 'NotFoundError', entity: 'Workshop' });
    expect(await seenBy(own.lead, `programmeId: "${programmeId}"`)).toHaveLength(1);
    expect(await seenBy(own.lead, `workshopId: "${workshopId}"`)).toHaveLength(1);
    expect(await seenBy(own.lead, `workshopId: "no id"`)).toEqual([]);
  });

  it('with a reason that names somebody is not reviewed', async () => {
    const own = await givenOrganisation(database);
    const id = await shared(own);
    expect(await review(id, { decision: 'DECLINE', reason: 'Ask Dr Jane Smith' })).toEqual({
      __typename: 'IdentifierRefusedError',
      path: 'reason',
      kind: 'NAME',
    });
  });
});
