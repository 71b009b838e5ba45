import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import { givenLockedCycle, type GivenLockedCycle } from '@qip/testkit/given-analytics';
import {
  givenCentralPerson,
  type GivenOrganisation,
  givenPartnerTool,
  type GivenPerson,
} from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { alikePlans } from '../../testing/alike-plans.js';
import { WHOLE_BENCHMARK } from '../../testing/benchmark-query.js';
import { givenPublication } from '../../testing/given-publication.js';
import { WHOLE_TREND } from '../../testing/trend-query.js';
import { analyticsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const analytics = useTestSubgraph(analyticsSubgraph, database);

let locked: GivenLockedCycle;
let own: GivenOrganisation;
let other: GivenOrganisation;
let tool: GivenPerson;
beforeAll(async () => {
  locked = await givenLockedCycle(database, alikePlans(8));
  await givenPublication(analytics, await givenCentralPerson(database), locked);
  const [first, second] = locked.participants.map(({ organisation }) => organisation);
  if (first === undefined || second === undefined) throw new Error('There are eight participants.');
  [own, other] = [first, second];
  tool = await givenPartnerTool(database, [own.organisationId, other.organisationId]);
});
beforeEach(() => database.sql('delete from organisations.partner_read'));

const ask = (as: GivenPerson, fields: string): ReturnType<typeof analytics.ask> =>
  analytics.ask({ query: `{ ${fields} }`, as: as.subject });

const benchmark = (of: GivenOrganisation, fields = WHOLE_BENCHMARK, name = 'benchmark'): string =>
  `${name}: benchmark(auditCycleId: "${locked.cycle.auditCycleId}", organisationId: "${of.organisationId}") { ${fields} }`;
const trend = (fields = WHOLE_TREND): string =>
  `trend(standardId: "${locked.programme.standardIds[0] ?? ''}", organisationId: "${own.organisationId}") { ${fields} }`;

/** What stands on the organisations' record: whose, and what. */
async function onRecord(): Promise<readonly string[]> {
  const rows = await database.sql<{ id: string; what: string; by: string }>(
    'select organisation_id as id, what, partner_tool_id as by from organisations.partner_read order by what, read_at',
  );
  expect(rows.filter(({ by }) => by !== tool.personId)).toEqual([]);
  return rows.map(({ id, what }) => `${what} ${id === own.organisationId ? 'own' : 'other'}`);
}

const file = async (as: GivenPerson): Promise<string> => {
  const { data } = await ask(as, benchmark(own, 'exports { ownCsvUrl }'));
  const address = (data as { benchmark: { exports: { ownCsvUrl: string } } }).benchmark.exports.ownCsvUrl;
  const caller = { kind: 'SUBJECT', subject: as.subject } as const;
  const answer = await analytics
    .running()
    .openFile({ link: address.split('/').at(-1) ?? '', caller, requestId: newId() });
  if (answer.kind === 'FILE') answer.body.destroy();
  return answer.kind;
};

describe('what a partner tool reads of an organisation’s own results', () => {
  it('stands on its record, once for a request, an organisation and a kind, however many fields ask', async () => {
    const whole = `${benchmark(own)} ${benchmark(own, WHOLE_BENCHMARK, 'again')}`;
    analytics.takeStatements();
    const answer = await ask(tool, `${whole} ${trend()} ${benchmark(other, WHOLE_BENCHMARK, 'others')}`);
    expect(answer.errors).toBeUndefined();
    const records = analytics.takeStatements().filter((statement) => statement.includes('record_partner_read_v1'));
    expect(records).toHaveLength(3);
    expect([...(await onRecord())].sort()).toEqual(['benchmark other', 'benchmark own', 'trend own']);
    await ask(tool, trend('segments { points { ownOrganisation { organisationCount } } }'));
    expect(await onRecord()).toHaveLength(4);
  });

  it('stands there by whatever field its figures come', async () => {
    const fields = [
      benchmark(own, 'standards { ownOrganisation { coverage { casesExpected } } }'),
      benchmark(own, 'standards { drawing { funnel { own { value } } } }'),
      benchmark(own, 'allStandardsMet { ownOrganisation { rate { percent } } }'),
      trend('segments { ownOrganisation { drawing } }'),
      trend('latest { ownOrganisation { organisationCount } }'),
    ];
    for (const [index, field] of fields.entries()) {
      expect((await ask(tool, field)).errors).toBeUndefined();
      expect(await onRecord()).toHaveLength(index + 1);
    }
    expect(await file(tool)).toBe('FILE');
    expect((await onRecord()).filter((read) => read === 'exports own')).toHaveLength(1);
  });

  it('does not stand there where it read of the nation alone, nor what a person read', async () => {
    await ask(tool, benchmark(own, 'revision standards { national { rate { percent } } } exports { ownCsvUrl }'));
    await ask(tool, trend('segments { national { drawing } points { national { rate { value } } } }'));
    expect((await ask(own.lead, `${benchmark(own)} ${trend()}`)).errors).toBeUndefined();
    expect(await file(own.lead)).toBe('FILE');
    expect(await onRecord()).toEqual([]);
  });

  it('is not given when it cannot be recorded, and the nation is', async () => {
    const record = 'function contracts.record_partner_read_v1(uuid, text)';
    await database.sql(`revoke execute on ${record} from qip_analytics_app`);
    const { data, errors } = await ask(
      tool,
      `${benchmark(own, 'standards { national { rate { numerator } } ownOrganisation { rate { numerator } } }')} ${trend()}`,
    );
    await expect(file(tool)).rejects.toThrow('permission denied');
    await database.sql(`grant execute on ${record} to qip_analytics_app`);
    expect(errors?.length).toBeGreaterThan(0);
    const { standards } = (data as { benchmark: { standards: object[] } }).benchmark;
    expect(standards).toMatchObject(standards.map(() => ({ ownOrganisation: null })));
    expect(standards[0]).toMatchObject({ national: { rate: { numerator: 188 } } });
    expect(JSON.stringify(data?.['trend'])).not.toMatch(/"ownOrganisation":\{"(drawing|counts)/);
    expect(await onRecord()).toEqual([]);
  });

  it('is nothing, and nothing is recorded, where there is no grant', async () => {
    const stranger = await givenPartnerTool(database, []);
    expect((await ask(stranger, `${benchmark(own)} ${trend()}`)).data).toEqual({ benchmark: null, trend: null });
    expect(await onRecord()).toEqual([]);
  });
});
