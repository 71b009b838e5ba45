import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '@qip/database/embedded/free-port';
import { SERVICE_NAMES, type ServiceName } from '@qip/database/service-name';
import { givenOrganisation, type GivenOrganisation } from '@qip/testkit/given-organisations';
import { givenCycle, type GivenCycle, givenEnrolment, givenProgramme } from '@qip/testkit/given-programmes';
import { givenSubmission } from '@qip/testkit/given-submissions';
import { useTestDatabase } from '@qip/testkit/test-database';
import { breakableTransports } from '../harness/breakable-transports.js';
import { type TestAnswer } from '../harness/test-answer.js';
import { useTestPlatform } from '../harness/use-test-platform.js';

const database = useTestDatabase();
const subgraphs = breakableTransports(async () => `http://127.0.0.1:${await freePort()}`);
const platform = useTestPlatform(database, { replace: subgraphs.replace });

const EVERYTHING = `query ($cycle: ID!, $submission: ID!) {
  viewer { organisations { name } }
  organisations { totalCount }
  programmes { totalCount }
  submissions(auditCycleId: $cycle) { totalCount }
  auditCycle(id: $cycle) {
    code enrolments { totalCount } submissions { totalCount } progress { caseCount }
    submissionWindow { state } benchmark { revision } analysis { status } }
  submission(id: $submission) {
    state organisation { name enrolments { totalCount } submissions { totalCount } } auditCycle { code } }
  benchmark(auditCycleId: $cycle) { revision }
}`;
/** What cannot be said without each subgraph: its own fields, wherever they stand. */
const COSTS: Readonly<Record<ServiceName, readonly (readonly string[])[]>> = {
  organisations: [['viewer'], ['organisations'], ['submission', 'organisation']],
  programmes: [
    ['programmes'],
    ['auditCycle'],
    ['submission', 'auditCycle'],
    ['submission', 'organisation', 'enrolments'],
  ],
  submissions: [
    ['submissions'],
    ['submission'],
    ['auditCycle', 'submissions'],
    ['auditCycle', 'progress'],
    ['auditCycle', 'submissionWindow'],
  ],
  analytics: [['benchmark'], ['auditCycle', 'benchmark'], ['auditCycle', 'analysis']],
};

let organisation: GivenOrganisation;
let cycle: GivenCycle;
let submission: string;
beforeAll(async () => {
  organisation = await givenOrganisation(database);
  const { organisationId } = organisation;
  cycle = await givenCycle(database, await givenProgramme(database));
  await givenEnrolment(database, { organisationId, auditCycleId: cycle.auditCycleId });
  ({ submissionId: submission } = await givenSubmission(database, organisationId, cycle));
});
afterEach(() => {
  subgraphs.breakOnly();
});

async function askAll(): Promise<Pick<TestAnswer, 'data' | 'codes'>> {
  const variables = { cycle: cycle.auditCycleId, submission };
  const { data, codes } = await platform.ask({ query: EVERYTHING, variables, as: organisation.lead.subject });
  return { data, codes };
}

/** The same tree with null at the end of a path. */
function without(tree: unknown, [head, ...rest]: readonly string[]): unknown {
  if (head === undefined || typeof tree !== 'object' || tree === null) return null;
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]): [string, unknown] => [key, key === head ? without(value, rest) : value]),
  );
}

describe('a platform whose subgraphs are well', () => {
  it('answers all that is asked', async () => {
    expect(await askAll()).toEqual({
      data: {
        viewer: { organisations: [{ name: organisation.name }] },
        organisations: { totalCount: 1 },
        programmes: { totalCount: 1 },
        submissions: { totalCount: 1 },
        auditCycle: {
          code: cycle.code,
          enrolments: { totalCount: 1 },
          submissions: { totalCount: 1 },
          progress: [{ caseCount: 0 }],
          submissionWindow: { state: 'OPEN' },
          benchmark: null,
          analysis: null,
        },
        submission: {
          state: 'OPEN',
          organisation: { name: organisation.name, enrolments: { totalCount: 1 }, submissions: { totalCount: 1 } },
          auditCycle: { code: cycle.code },
        },
        benchmark: null,
      },
      codes: [],
    });
  });
});

describe.each(SERVICE_NAMES)('a platform without %s', (service) => {
  it('loses the fields of that subgraph and no other, and says at once that they are unavailable', async () => {
    const well = await askAll();
    subgraphs.breakOnly(service);
    const began = performance.now();
    const { data, codes } = await askAll();
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(data).toEqual(COSTS[service].reduce<unknown>(without, well.data));
    expect(new Set(codes)).toEqual(new Set(['SERVICE_UNAVAILABLE']));
  });

  it('has everything again as soon as the subgraph is back', async () => {
    const well = await askAll();
    subgraphs.breakOnly(service);
    await askAll();
    subgraphs.breakOnly();
    expect(await askAll()).toEqual(well);
  });
});

describe('a platform without all its subgraphs', () => {
  it('answers all the same, with nothing in it', async () => {
    subgraphs.breakOnly(...SERVICE_NAMES);
    const { data, codes } = await askAll();
    expect(new Set(Object.values(data ?? {}))).toEqual(new Set([null]));
    expect(new Set(codes)).toEqual(new Set(['SERVICE_UNAVAILABLE']));
  });
});
