import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import { addDays } from '@qip/subgraph-kit/values/local-date';
import {
  givenCentralPerson,
  givenOrganisation,
  type GivenPerson,
  givenSuccession,
} from '@qip/testkit/given-organisations';
import { clockToday, resetClock, stopClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { organisationsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const organisations = useTestSubgraph(organisationsSubgraph, database, { poolSize: 4 });
let central: GivenPerson;
beforeAll(async () => {
  central = await givenCentralPerson(database);
});
afterEach(() => resetClock(database));

const CHANGE = `mutation ($input: ChangeMembershipInput!) { changeMembership(input: $input) {
  __typename
  ... on ChangeMembershipSuccess { organisation { version isMember memberships { fromOn untilOn } } }
  ... on NotFoundError { entity }
  ... on StaleVersionError { currentVersion }
  ... on InvalidTransitionError { currentState }
  ... on IdentifierRefusedError { path kind }
  ... on InputValidationError { fields { path } } } }`;

async function change(
  organisationId: string,
  step: 'LAPSE' | 'RETURN',
  effectiveOn: string,
  other: { readonly expectedVersion?: number; readonly reason?: string; readonly idempotencyKey?: string } = {},
): Promise<unknown> {
  const given = { organisationId, change: step, effectiveOn, reason: 'As the board decided.', expectedVersion: 1 };
  const variables = { input: { ...given, ...other } };
  const answer = await organisations.ask({ query: CHANGE, variables, as: central.subject });
  expect(answer.errors).toBeUndefined();
  return answer.data?.['changeMembership'];
}

const invalid = (currentState: string): unknown => ({ __typename: 'InvalidTransitionError', currentState });
const refusedDay = { __typename: 'InputValidationError', fields: [{ path: 'effectiveOn' }] };

describe('a membership', () => {
  it('lapses on a day and begins anew on another, and what was stays', async () => {
    const { organisationId } = await givenOrganisation(database);
    const today = await clockToday(database);
    const [lapsesOn, returnsOn] = [addDays(today, 10), addDays(today, 20)];
    const first = { fromOn: '2020-01-01', untilOn: lapsesOn };
    expect(await change(organisationId, 'LAPSE', lapsesOn)).toEqual({
      __typename: 'ChangeMembershipSuccess',
      organisation: { version: 2, isMember: true, memberships: [first] },
    });
    expect(await change(organisationId, 'LAPSE', addDays(today, 11), { expectedVersion: 2 })).toEqual(
      invalid('LAPSED'),
    );
    expect(await change(organisationId, 'RETURN', addDays(lapsesOn, -1), { expectedVersion: 2 })).toEqual(refusedDay);
    expect(await change(organisationId, 'RETURN', returnsOn, { expectedVersion: 2 })).toMatchObject({
      organisation: { version: 3, memberships: [{ fromOn: returnsOn, untilOn: null }, first] },
    });
    expect(await change(organisationId, 'RETURN', returnsOn, { expectedVersion: 3 })).toEqual(invalid('MEMBER'));
    const isMember = async (on: string): Promise<unknown> => {
      await stopClock(database, new Date(`${on}T12:00:00Z`));
      const query = `query ($id: ID!) { organisation(id: $id) { isMember } }`;
      const { data } = await organisations.ask({ query, variables: { id: organisationId }, as: central.subject });
      return data?.['organisation'];
    };
    const days = [addDays(lapsesOn, -1), lapsesOn, addDays(returnsOn, -1), returnsOn];
    const seen: unknown[] = [];
    for (const day of days) seen.push(await isMember(day));
    expect(seen).toEqual([true, false, false, true].map((is) => ({ isMember: is })));
  });

  it('cannot lapse before it began, nor change once the organisation became another', async () => {
    const [before, after] = [await givenOrganisation(database), await givenOrganisation(database)];
    expect(await change(before.organisationId, 'LAPSE', '2020-01-01')).toEqual(refusedDay);
    await givenSuccession(database, {
      predecessorId: before.organisationId,
      successorId: after.organisationId,
      effectiveOn: '2025-01-01',
    });
    for (const step of ['LAPSE', 'RETURN'] as const) {
      expect(await change(before.organisationId, step, '2026-01-01')).toEqual(invalid('SUCCEEDED'));
    }
  });

  it('needs an organisation, the version that was read, and a reason that names nobody', async () => {
    const { organisationId } = await givenOrganisation(database);
    expect(await change(newId(), 'LAPSE', '2026-01-01')).toEqual({
      __typename: 'NotFoundError',
      entity: 'Organisation',
    });
    expect(await change(organisationId, 'LAPSE', '2026-01-01', { expectedVersion: 7 })).toEqual({
      __typename: 'StaleVersionError',
      currentVersion: 1,
    });
    expect(await change(organisationId, 'LAPSE', '2026-01-01', { reason: 'Ask Dr Jane Smith' })).toEqual({
      __typename: 'IdentifierRefusedError',
      path: 'reason',
      kind: 'NAME',
    });
  });

  it('is changed by one of several who try at once, and once under a key', async () => {
    const { organisationId } = await givenOrganisation(database);
    const answers = await Promise.all([1, 2, 3].map(() => change(organisationId, 'LAPSE', '2026-01-01')));
    const names = answers.map((answer) => JSON.stringify(answer));
    expect(names.filter((text) => text.includes('ChangeMembershipSuccess'))).toHaveLength(1);
    const other = await givenOrganisation(database);
    const same = (): Promise<unknown> => change(other.organisationId, 'LAPSE', '2026-01-01', { idempotencyKey: 'k' });
    expect(await same()).toEqual(await same());
    const trail = await database.sql(
      `select reason, before, after from organisations.audit_event where operation = 'changeMembership' and chain = $1`,
      [other.organisationId],
    );
    expect(trail).toEqual([
      {
        reason: 'As the board decided.',
        before: { state: 'MEMBER' },
        after: { change: 'LAPSE', effectiveOn: '2026-01-01' },
      },
    ]);
  });
});
