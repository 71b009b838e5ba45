import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import { givenCentralPerson, type GivenPerson } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { organisationsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const organisations = useTestSubgraph(organisationsSubgraph, database);
let central: GivenPerson;

/** ODS code, name, kind, region, the end of the membership, the end of the lead's time; null for open, none for never. */
const THERE = [
  ['RXA', 'Cheshire Sample Trust', 'NHS_TRUST', 'NORTH_WEST', null, null],
  ['RXB', 'Cornwall Sample Trust', 'NHS_TRUST', 'SOUTH_WEST', null, '2021-01-01'],
  ['7A1', 'Betsi Sample Board', 'HEALTH_BOARD', 'WALES', '2021-01-01', 'none'],
  ['G6V', '100%_Sample Hospitals', 'INDEPENDENT', 'LONDON', 'none', null],
] as const;

beforeAll(async () => {
  central = await givenCentralPerson(database);
  for (const [odsCode, name, kind, region, memberUntil, leadUntil] of THERE) {
    const id = newId();
    await database.sql(
      `insert into organisations.organisation (id, ods_code, name, kind, region) values ($1, $2, $3, $4, $5)`,
      [id, odsCode, name, kind, region],
    );
    if (memberUntil !== 'none') {
      await database.sql(
        `insert into organisations.membership (id, organisation_id, from_on, until_on) values ($1, $2, '2020-01-01', $3)`,
        [newId(), id, memberUntil],
      );
    }
    if (leadUntil !== 'none') {
      await database.sql(
        `insert into organisations.lead_appointment (id, organisation_id, person_id, kind, profession, from_on, until_on)
         values ($1, $2, $3, 'LOCAL_LEAD', 'OTHER', '2020-01-01', $4)`,
        [newId(), id, central.personId, leadUntil],
      );
    }
  }
});

async function found(filter: string): Promise<unknown> {
  const query = `{ organisations(${filter}) { totalCount edges { node { odsCode } } } }`;
  const { data, errors } = await organisations.ask({ query, as: central.subject });
  if (errors !== undefined) return errors.map(({ extensions }) => extensions['code']);
  const list = data as { organisations: { totalCount: number; edges: readonly { node: { odsCode: string } }[] } };
  const codes = list.organisations.edges.map(({ node }) => node.odsCode);
  expect(list.organisations.totalCount).toBe(codes.length);
  return codes;
}

describe('organisations', () => {
  it.each([
    ['search: "cheshire"', ['RXA']],
    ['search: " SAMPLE trust "', ['RXA', 'RXB']],
    ['search: "rx"', ['RXA', 'RXB']],
    ['search: "RXB"', ['RXB']],
    ['search: "XA"', []],
    ['search: "%_"', ['G6V']],
    ['search: "%"', ['G6V']],
    ['search: "\\\\"', []],
    ['search: "\' or true --"', []],
    ['search: ""', ['G6V', '7A1', 'RXA', 'RXB']],
    ['region: WALES', ['7A1']],
    ['kind: NHS_TRUST', ['RXA', 'RXB']],
    ['kind: NHS_TRUST, region: SOUTH_WEST, search: "corn"', ['RXB']],
    ['isMember: true', ['RXA', 'RXB']],
    ['isMember: false', ['G6V', '7A1']],
    ['hasLead: true', ['G6V', 'RXA']],
    ['hasLead: false', ['7A1', 'RXB']],
    ['hasLead: false, isMember: true', ['RXB']],
    [`search: "${'x'.repeat(201)}"`, ['BAD_USER_INPUT']],
    ['search: "a\\u0000b"', ['BAD_USER_INPUT']],
  ])('with %s are %j, by name', async (filter, codes) => {
    expect(await found(filter)).toEqual(codes);
  });
});
