import { buffer, json, text } from 'node:stream/consumers';
import FhirValidator from '@asymmetrik/fhir-json-schema-validator';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { givenLockedCycle, type GivenLockedCycle } from '@qip/testkit/given-analytics';
import {
  givenCentralPerson,
  givenColleague,
  givenOrganisation,
  type GivenOrganisation,
  givenPartnerTool,
  type GivenPerson,
} from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { type FileAnswer } from '@qip/subgraph-kit/files/open-file';
import { newId } from '@qip/subgraph-kit/values/id';
import { alikePlans } from '../../testing/alike-plans.js';
import { analyse, givenPublication } from '../../testing/given-publication.js';
import { analyticsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const analytics = useTestSubgraph(analyticsSubgraph, database);
const fhir = new FhirValidator();

const OWN = ['ownCsvUrl', 'ownWorkbookUrl', 'fhirMeasureReportsUrl'] as const;
const NATIONAL = ['nationalCsvUrl', 'nationalMetadataUrl', 'fhirMeasuresUrl'] as const;
type Urls = Readonly<Record<(typeof OWN)[number] | (typeof NATIONAL)[number], string | null>>;
const EXPORTS = `query ($cycle: ID!) { benchmark(auditCycleId: $cycle) { exports { ${[...OWN, ...NATIONAL].join(' ')} } } }`;

let locked: GivenLockedCycle;
let central: GivenPerson;
let own: GivenOrganisation;
let other: GivenOrganisation;
beforeAll(async () => {
  locked = await givenLockedCycle(database, alikePlans(8));
  central = await givenCentralPerson(database);
  const [first, second] = locked.participants.map(({ organisation }) => organisation);
  if (first === undefined || second === undefined) throw new Error('There are eight participants.');
  [own, other] = [first, second];
  await givenPublication(analytics, central, locked);
});

async function urlsFor(person: { readonly subject: string }, cycle = locked.cycle.auditCycleId): Promise<Urls> {
  const answer = await analytics.ask({ query: EXPORTS, variables: { cycle }, as: person.subject });
  expect(answer.errors).toBeUndefined();
  return (answer.data as { benchmark: { exports: Urls } }).benchmark.exports;
}

function openAs(person: { readonly subject: string } | null, url: string | null): Promise<FileAnswer> {
  return analytics.running().openFile({
    link: url?.split('/').at(-1) ?? '',
    caller: person === null ? { kind: 'ANONYMOUS' } : { kind: 'SUBJECT', subject: person.subject },
    requestId: newId(),
  });
}

async function opened(
  person: { readonly subject: string },
  url: string | null,
): Promise<FileAnswer & { kind: 'FILE' }> {
  const answer = await openAs(person, url);
  if (answer.kind !== 'FILE') throw new Error(`The file was answered with ${answer.kind}.`);
  return answer;
}

/** The records of a CSV file without quoted line breaks, by its headings. */
function recordsOf(csv: string): readonly Readonly<Record<string, string>>[] {
  const [headings = [], ...rows] = csv
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(headings.map((heading, place) => [heading, row[place] ?? ''])));
}

describe('the files of a published benchmark', () => {
  it('hold the national figures as the graph says them', async () => {
    const { body, contentType, name } = await opened(own.lead, (await urlsFor(own.lead)).nationalCsvUrl);
    expect([contentType, name]).toEqual(['text/csv; charset=utf-8', `${locked.cycle.code}-national-revision-1.csv`]);
    const [first] = recordsOf(await text(body));
    expect(first).toMatchObject({ audit_cycle: locked.cycle.code, revision: '1', standard_number: '1', met: '188' });
  });

  it('hold the own figures, teams and all, for the people of the organisation', async () => {
    const { ownCsvUrl, ownWorkbookUrl } = await urlsFor(own.lead);
    const records = recordsOf(await text((await opened(own.lead, ownCsvUrl)).body));
    const ofFirst = records.filter(({ standard_number: standard }) => standard === '1');
    expect(ofFirst.map(({ level }) => level)).toEqual(['ORGANISATION', 'TEAM', 'TEAM']);
    expect(ofFirst[0]).toMatchObject({ met: '20' });
    const workbook = await opened(own.lead, ownWorkbookUrl);
    expect((await buffer(workbook.body)).subarray(0, 2).toString()).toBe('PK');
  });

  it('are valid FHIR, a measure for every standard and a report on each', async () => {
    const urls = await urlsFor(own.lead);
    const bundles = await Promise.all(
      [urls.fhirMeasuresUrl, urls.fhirMeasureReportsUrl].map(async (url) => json((await opened(own.lead, url)).body)),
    );
    for (const bundle of bundles as { entry: { resource: { resourceType: string } }[] }[]) {
      expect(fhir.validate(bundle)).toEqual([]);
      expect(bundle.entry).toHaveLength(3);
    }
    expect(JSON.stringify(bundles[1])).toContain(own.odsCode);
  });

  it('describe the national table with the digest that it rests on', async () => {
    const { body } = await opened(own.lead, (await urlsFor(own.lead)).nationalMetadataUrl);
    expect(await text(body)).toMatch(/Digest of the locked cases: [0-9a-f]{64}/);
  });
});

describe('who may have them', () => {
  it('nobody has files of what is not published', async () => {
    const staged = await givenLockedCycle(database, alikePlans(8));
    await analyse(analytics, staged.cycle.auditCycleId, staged.lock.lockNumber);
    const answer = await analytics.ask({
      query: EXPORTS,
      variables: { cycle: staged.cycle.auditCycleId },
      as: central.subject,
    });
    expect(answer).toMatchObject({ data: { benchmark: { exports: null } } });
  });

  it('a partner has the national ones, and own ones of an organisation only while it lets him, never the teams', async () => {
    const stranger = await givenPartnerTool(database, []);
    const urls = await urlsFor(stranger);
    expect(OWN.map((name) => urls[name])).toEqual([null, null, null]);
    for (const name of NATIONAL) (await opened(stranger, urls[name])).body.destroy();

    const partner = await givenPartnerTool(database, [own.organisationId]);
    const { ownCsvUrl } = await urlsFor(partner);
    const records = recordsOf(await text((await opened(partner, ownCsvUrl)).body));
    expect(new Set(records.map(({ level }) => level))).toEqual(new Set(['ORGANISATION']));
    expect(await openAs(stranger, ownCsvUrl)).toEqual({ kind: 'NOT_FOUND' });
  });

  it('another organisation, a data collector and nobody have nothing of an address that was made for a lead', async () => {
    const urls = await urlsFor(own.lead);
    const { organisationId } = await givenOrganisation(database);
    const collector = await givenColleague(database, {
      role: 'DATA_COLLECTOR',
      organisationId: own.organisationId,
      auditCycleId: locked.cycle.auditCycleId,
    });
    const newcomer = await givenColleague(database, { role: 'VIEWER', organisationId });
    for (const person of [other.lead, newcomer, collector, null]) {
      for (const name of OWN) expect(await openAs(person, urls[name])).toEqual({ kind: 'NOT_FOUND' });
    }
    for (const name of NATIONAL) expect(await openAs(null, urls[name])).toEqual({ kind: 'NOT_FOUND' });
  });
});
