import { beforeAll, describe, expect, it } from '@jest/globals';
import { analyticsSubgraph } from '@qip/analytics/subgraph';
import { MyBenchmarkDocument, PublishBenchmarkDocument } from '@qip/schema/generated/graphql';
import { givenLockedCycle } from '@qip/testkit/given-analytics';
import {
  givenCentralPerson,
  givenColleague,
  givenOrganisation,
  givenPartnerTool,
  givenPerson,
} from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { analyseCycle } from '../harness/analyse-cycle.js';
import { type TestAnswer } from '../harness/test-answer.js';
import { useTestPlatform } from '../harness/use-test-platform.js';

const database = useTestDatabase();
/** Several at once, so that requests of different people are under way at the same time. */
const platform = useTestPlatform(database, { poolSize: 4 });
const analytics = useTestSubgraph(analyticsSubgraph, database);

type Reader = 'one lead' | 'another lead' | 'partner' | 'outsider' | 'stranger' | 'central' | 'nobody';
const READERS: readonly Reader[] = ['one lead', 'another lead', 'partner', 'outsider', 'stranger', 'central', 'nobody'];
const subjects = new Map<Reader, string>();
let organisationIds: readonly string[] = [];
let code = '';

beforeAll(async () => {
  const plans = Array.from({ length: 8 }, (_, index) => ({
    teams: { A1: { MNA: 20 + index, NAM: 20 }, B2: { NNM: 5, MMA: 5 } },
  }));
  const { cycle, lock, participants } = await givenLockedCycle(database, plans);
  code = cycle.code;
  organisationIds = participants.map(({ organisation }) => organisation.organisationId);
  const central = await givenCentralPerson(database);
  await analyseCycle(analytics.running(), cycle.auditCycleId, lock.lockNumber);
  const input = { auditCycleId: cycle.auditCycleId, expectedVersion: 1 };
  await platform.ask({ query: PublishBenchmarkDocument.toString(), variables: { input }, as: central.subject });
  const leadOf = (place: number): string => participants[place]?.organisation.lead.subject ?? '';
  subjects
    .set('one lead', leadOf(0))
    .set('another lead', leadOf(1))
    .set('partner', (await givenPartnerTool(database, organisationIds.slice(0, 1))).subject)
    .set('outsider', (await givenOrganisation(database)).lead.subject)
    .set('stranger', (await givenPerson(database)).subject)
    .set('central', central.subject);
});

/** The same bytes from everybody, but for the token. */
function ask(reader: Reader): Promise<TestAnswer> {
  const subject = subjects.get(reader);
  const operation = { query: MyBenchmarkDocument.toString(), variables: { code } };
  return platform.ask(subject === undefined ? operation : { ...operation, as: subject });
}

/** What a reader's answer shows, by what only he may see in it. */
function seenIn({ text }: TestAnswer): Readonly<Record<string, unknown>> {
  return {
    organisations: organisationIds.flatMap((id, place) => (text.includes(id) ? [place] : [])),
    nation: text.includes('"national"'),
    ownResults: text.includes('"ownOrganisation":{"counts"'),
    teams: text.includes('"team":{'),
    peers: text.includes('"peers":{'),
    ownRow: text.includes('"isOwn":true'),
  };
}

const NOTHING = { organisations: [], nation: false, ownResults: false, teams: false, peers: false, ownRow: false };
const NATION = { ...NOTHING, nation: true };
const MAY_SEE: Readonly<Record<Reader, Readonly<Record<string, unknown>>>> = {
  'one lead': { organisations: [0], nation: true, ownResults: true, teams: true, peers: true, ownRow: true },
  'another lead': { organisations: [1], nation: true, ownResults: true, teams: true, peers: true, ownRow: true },
  partner: { ...NATION, ownResults: true },
  outsider: NATION,
  stranger: NOTHING,
  central: { ...NATION, peers: true },
  nobody: NOTHING,
};

describe('the same query of different people', () => {
  it('is answered to each by what he may see, whoever has asked just before', async () => {
    for (const first of READERS) {
      for (const second of READERS) {
        await ask(first);
        expect([first, second, seenIn(await ask(second))]).toEqual([first, second, MAY_SEE[second]]);
      }
    }
  }, 120_000);

  it('is answered so when all ask at once, time and again, each in the same words as when he asks alone', async () => {
    const alone = new Map<Reader, string>();
    for (const reader of READERS) alone.set(reader, (await ask(reader)).text);
    const everybody = Array.from({ length: 6 }, () => READERS).flat();
    const answers = await Promise.all(everybody.map(async (reader) => ({ reader, answer: await ask(reader) })));
    for (const { reader, answer } of answers) {
      expect(seenIn(answer)).toEqual(MAY_SEE[reader]);
      if (reader !== 'nobody' && reader !== 'stranger') expect(answer.text).toBe(alone.get(reader));
    }
  }, 120_000);

  it('may be kept by nobody on the way, and cannot be asked for again by a mark', async () => {
    for (const reader of READERS) {
      const { headers } = await ask(reader);
      expect(headers['cache-control']).toBe('no-store');
      expect(Object.keys(headers).filter((name) => ['etag', 'last-modified', 'age', 'expires'].includes(name))).toEqual(
        [],
      );
    }
  });

  it('is answered by what somebody may see now: a role that is taken away shows nothing from then on', async () => {
    const viewer = await givenColleague(database, { role: 'VIEWER', organisationId: organisationIds[2] ?? '' });
    subjects.set('stranger', viewer.subject);
    expect(seenIn(await ask('stranger'))).toMatchObject({ organisations: [2], peers: true });
    await database.sql(`update organisations.role_grant set revoked_at = clock.now() where person_id = $1`, [
      viewer.personId,
    ]);
    expect(seenIn(await ask('stranger'))).toEqual(NOTHING);
  });

  it('leaves the partner’s reading on the record of the organisation that lets it, and on nobody else’s', async () => {
    const query =
      'query ($id: ID!) { organisation(id: $id) { partnerReads(first: 1) { totalCount edges { node { what } } } } }';
    const readsOf = async (reader: Reader, place: number): Promise<unknown> => {
      const variables = { id: organisationIds[place] ?? '' };
      const { body } = await platform.ask({ query, variables, as: subjects.get(reader) ?? '' });
      return (body as { readonly data: unknown }).data;
    };
    await database.sql('delete from organisations.partner_read');
    await Promise.all([...READERS, 'partner' as const, 'partner' as const].map(ask));
    const partnerReads = { totalCount: 3, edges: [{ node: { what: 'benchmark' } }] };
    expect(await readsOf('one lead', 0)).toEqual({ organisation: { partnerReads } });
    expect(await readsOf('another lead', 1)).toEqual({ organisation: { partnerReads: { totalCount: 0, edges: [] } } });
    expect(await readsOf('partner', 0)).toEqual({ organisation: null });
  });
});
