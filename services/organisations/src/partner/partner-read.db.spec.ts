import { beforeAll, describe, expect, it } from '@jest/globals';
import { givenOrganisation, givenPartnerTool } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import pg from 'pg';
import { organisationsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const organisations = useTestSubgraph(organisationsSubgraph, database);
let analytics: pg.Client;
beforeAll(async () => {
  analytics = new pg.Client({ connectionString: database.applicationUrl('analytics') });
  await analytics.connect();
  database.beforeDrop(() => analytics.end());
});

/** Records a reading as the service that answers it does, in the reader's own scope. */
async function record(subject: string, organisationId: string, what: string): Promise<unknown> {
  await analytics.query('begin');
  try {
    await analytics.query('select contracts.enter_v1($1, null)', [subject]);
    const { rows } = await analytics.query<{ recorded: boolean }>(
      'select contracts.record_partner_read_v1($1, $2) as recorded',
      [organisationId, what],
    );
    await analytics.query('commit');
    return rows[0]?.recorded;
  } catch (error) {
    await analytics.query('rollback');
    throw error;
  }
}

async function readsOf(organisationId: string, as: string, page: string): Promise<unknown> {
  const query = `query ($id: ID!) { organisation(id: $id) { partnerReads(${page}) {
    totalCount pageInfo { endCursor hasNextPage } edges { node { what partnerTool { name } } } } } }`;
  const { data, errors } = await organisations.ask({ query, variables: { id: organisationId }, as });
  expect(errors).toBeUndefined();
  return (data as { readonly organisation: { readonly partnerReads: unknown } }).organisation.partnerReads;
}

describe('what a partner tool reads of an organisation’s own results', () => {
  it('stands on that organisation’s record, each time, newest first', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const tool = await givenPartnerTool(database, [organisationId]);
    for (const what of ['benchmark', 'trend', 'report']) {
      expect(await record(tool.subject, organisationId, what)).toBe(true);
    }
    // Told apart by the second, so that the order can be asserted.
    await database.sql(
      `update organisations.partner_read set read_at = timestamptz '2026-06-01' + array_position('{benchmark,trend,report}', what) * interval '1 second'
       where organisation_id = $1`,
      [organisationId],
    );
    const node = (what: string): unknown => ({ node: { what, partnerTool: { name: 'Sample tool' } } });
    const first = (await readsOf(organisationId, lead.subject, 'first: 2')) as {
      readonly pageInfo: { readonly endCursor: string };
    };
    expect(first).toMatchObject({
      totalCount: 3,
      pageInfo: { hasNextPage: true },
      edges: [node('report'), node('trend')],
    });
    const rest = await readsOf(organisationId, lead.subject, `first: 2, after: "${first.pageInfo.endCursor}"`);
    expect(rest).toMatchObject({ pageInfo: { hasNextPage: false }, edges: [node('benchmark')] });
  });

  it('is recorded for a partner tool alone, where the organisation lets it read', async () => {
    const [own, other] = [await givenOrganisation(database), await givenOrganisation(database)];
    const tool = await givenPartnerTool(database, [own.organisationId]);
    expect(await record(own.lead.subject, own.organisationId, 'benchmark')).toBe(false);
    await expect(record(tool.subject, other.organisationId, 'benchmark')).rejects.toMatchObject({ code: '42501' });
    await expect(record(tool.subject, own.organisationId, 'No name; of a field')).rejects.toMatchObject({
      code: '23514',
    });
    expect(await readsOf(own.organisationId, own.lead.subject, 'first: 5')).toMatchObject({ totalCount: 0 });
    expect(await readsOf(other.organisationId, other.lead.subject, 'first: 5')).toMatchObject({ totalCount: 0 });
  });

  it('can be written by no service on its own', async () => {
    const { organisationId } = await givenOrganisation(database);
    const tool = await givenPartnerTool(database, [organisationId]);
    const client = new pg.Client({ connectionString: database.applicationUrl('organisations') });
    await client.connect();
    const insert = `insert into organisations.partner_read (organisation_id, partner_tool_id, what) values ($1, $2, 'benchmark')`;
    await expect(client.query(insert, [organisationId, tool.personId])).rejects.toMatchObject({ code: '42501' });
    await client.end();
  });
});
