import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '@qip/subgraph-kit/values/id';
import { givenOrganisation } from '@qip/testkit/given-organisations';
import { givenProgrammeVersion } from '@qip/testkit/given-programme-version';
import { givenCycle, givenEnrolment, givenProgramme } from '@qip/testkit/given-programmes';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { programmesSubgraph } from './subgraph.js';

const database = useTestDatabase();
const programmes = useTestSubgraph(programmesSubgraph, database);

const ENTITIES = `query ($keys: [_Any!]!) { _entities(representations: $keys) {
  ... on Programme { id } ... on ProgrammeVersion { id } ... on Standard { id } ... on AuditCycle { id }
  ... on Enrolment { id } ... on Organisation { id } } }`;

interface Key {
  readonly __typename: string;
  readonly id: string;
}

async function resolve(keys: readonly Key[], as: string): Promise<readonly (string | null)[]> {
  const { data, errors } = await programmes.ask({ query: ENTITIES, variables: { keys }, as });
  expect(errors).toBeUndefined();
  const found = (data as { _entities: readonly ({ readonly id: string } | null)[] })._entities;
  return found.map((entity) => entity?.id ?? null);
}

describe('the entities of this subgraph', () => {
  it('are answered in the order asked, null for what is not there or not to be seen', async () => {
    const [own, other] = [await givenOrganisation(database), await givenOrganisation(database)];
    const programme = await givenProgramme(database);
    const draft = await givenProgrammeVersion(database, programme.programmeId, { number: 2, state: 'DRAFT' });
    const unknown = await givenProgramme(database, { state: 'DRAFT' });
    const { auditCycleId } = await givenCycle(database, programme);
    const enrolled = (organisationId: string): Promise<string> =>
      givenEnrolment(database, { organisationId, auditCycleId });
    const visible: Key[] = [
      { __typename: 'Programme', id: programme.programmeId },
      { __typename: 'ProgrammeVersion', id: programme.programmeVersionId },
      ...programme.standardIds.map((id) => ({ __typename: 'Standard', id })),
      { __typename: 'AuditCycle', id: auditCycleId },
      { __typename: 'Enrolment', id: await enrolled(own.organisationId) },
      { __typename: 'Organisation', id: own.organisationId },
    ];
    const types = ['Programme', 'ProgrammeVersion', 'Standard', 'AuditCycle', 'Enrolment'];
    const invisible: Key[] = [
      { __typename: 'Programme', id: unknown.programmeId },
      { __typename: 'ProgrammeVersion', id: draft.programmeVersionId },
      ...draft.standardIds.map((id) => ({ __typename: 'Standard', id })),
      { __typename: 'Enrolment', id: await enrolled(other.organisationId) },
      ...types.map((__typename) => ({ __typename, id: newId() })),
      ...[...types, 'Organisation'].map((__typename) => ({ __typename, id: 'nonsense' })),
    ];
    const all = [
      ...visible.map((key) => ({ key, answer: key.id })),
      ...invisible.map((key) => ({ key, answer: null })),
    ];
    const samples = fc.sample(fc.shuffledSubarray(all), 30);
    for (const sample of samples) {
      const answers = await resolve(
        sample.map(({ key }) => key),
        own.lead.subject,
      );
      expect(answers).toEqual(sample.map(({ answer }) => answer));
    }
  });
});
