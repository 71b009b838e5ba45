import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import { addDays } from '@qip/subgraph-kit/values/local-date';
import {
  givenCentralPerson,
  givenColleague,
  givenOrganisation,
  givenPartnerTool,
  givenPerson,
  type GivenPerson,
} from '@qip/testkit/given-organisations';
import { givenCycle, type GivenCycle, givenProgramme } from '@qip/testkit/given-programmes';
import { moveClock, resetClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { programmesSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const programmes = useTestSubgraph(programmesSubgraph, database);
afterEach(() => resetClock(database));

const MATERIAL = `id kind title additionReason file { state name contentType byteCount downloadUrl uploadUrl }`;
const ATTACH = `mutation ($input: AttachMaterialInput!) { answer: attachMaterial(input: $input) { __typename
  ... on AttachMaterialSuccess { material { ${MATERIAL} } }
  ... on InputValidationError { fields { path } } ... on IdentifierRefusedError { path kind }
  ... on InvalidTransitionError { currentState } ... on WindowClosedError { closedOn } } }`;
const REMOVE = `mutation ($input: RemoveMaterialInput!) { answer: removeMaterial(input: $input) { __typename
  ... on RemoveMaterialSuccess { auditCycle { materials { title } } } ... on InvalidTransitionError { currentState } } }`;

async function ask(as: GivenPerson, query: string, variables: Readonly<Record<string, unknown>>): Promise<unknown> {
  const { data, errors } = await programmes.ask({ query, variables, as: as.subject });
  expect(errors).toBeUndefined();
  return data?.['answer'];
}

interface SeenMaterial {
  readonly id: string;
  readonly title: string;
  readonly file: { readonly state: string; readonly downloadUrl: string | null; readonly uploadUrl: string | null };
}

function attach(
  as: GivenPerson,
  { auditCycleId }: GivenCycle,
  input: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const usual = { auditCycleId, kind: 'GUIDANCE', title: 'Protocol', fileName: 'protocol.pdf' };
  return ask(as, ATTACH, { input: { ...usual, ...input } });
}

async function attached(...parts: Parameters<typeof attach>): Promise<SeenMaterial> {
  const answer = (await attach(...parts)) as { readonly material: SeenMaterial };
  expect(answer).toMatchObject({ __typename: 'AttachMaterialSuccess' });
  return answer.material;
}

async function materialsOf(as: GivenPerson | null, { auditCycleId }: GivenCycle): Promise<readonly SeenMaterial[]> {
  const query = `query ($id: ID!) { auditCycle(id: $id) { materials { ${MATERIAL} } } }`;
  const caller = as === null ? {} : { as: as.subject };
  const { data } = await programmes.ask({ query, variables: { id: auditCycleId }, ...caller });
  return (data?.['auditCycle'] as { readonly materials: readonly SeenMaterial[] }).materials;
}

async function sendTo(url: string | null): Promise<number> {
  const permission = url?.slice(url.lastIndexOf('/') + 1) ?? '';
  const upload = {
    permission,
    contentType: 'application/pdf',
    body: Readable.from([Buffer.from('%PDF-1.7\nsample\n')]),
  };
  return (await programmes.running().receiveUpload(upload, newId())).status;
}

async function fetchedFrom(as: GivenPerson, url: string | null): Promise<string | null> {
  const link = url?.slice(url.lastIndexOf('/') + 1) ?? '';
  const caller = { kind: 'SUBJECT', subject: as.subject } as const;
  const answer = await programmes.running().openFile({ link, caller, requestId: newId() });
  return answer.kind === 'FILE' ? Buffer.concat(await answer.body.toArray()).toString() : null;
}

/** A cycle whose materials are due in so many days. */
async function givenCycleDueIn(days: number): Promise<GivenCycle> {
  return givenCycle(database, await givenProgramme(database), { submissionOpensInDays: 59 + days });
}

describe('a material', () => {
  it('is there with its file for every role of an organisation from the day on which the materials are due', async () => {
    const [central, cycle] = [await givenCentralPerson(database), await givenCycleDueIn(1)];
    const { organisationId, lead } = await givenOrganisation(database);
    const viewer = await givenColleague(database, { role: 'VIEWER', organisationId });
    const outsiders = [await givenPartnerTool(database, [organisationId]), await givenPerson(database), null];
    const material = await attached(central, cycle);
    expect(material).toMatchObject({
      kind: 'GUIDANCE',
      title: 'Protocol',
      file: { state: 'AWAITING_FILE', downloadUrl: null },
    });
    expect(await sendTo(material.file.uploadUrl)).toBe(200);
    const url = (await materialsOf(central, cycle))[0]?.file.downloadUrl ?? null;
    expect(await fetchedFrom(central, url)).toMatch(/^%PDF/);
    expect([await materialsOf(lead, cycle), await fetchedFrom(lead, url)]).toEqual([[], null]);

    await moveClock(database, new Date(Date.now() + 86_400_000));
    for (const person of [lead, viewer]) {
      const [seen] = await materialsOf(person, cycle);
      expect(seen).toMatchObject({ title: 'Protocol', file: { state: 'READY', uploadUrl: null } });
      expect(await fetchedFrom(person, seen?.file.downloadUrl ?? null)).toMatch(/^%PDF/);
    }
    for (const person of outsiders) {
      expect(await materialsOf(person, cycle)).toEqual([]);
      if (person !== null) expect(await fetchedFrom(person, url)).toBeNull();
    }
    await database.sql(`update programmes.audit_cycle set state = 'CANCELLED' where id = $1`, [cycle.auditCycleId]);
    expect([await materialsOf(lead, cycle), (await materialsOf(central, cycle)).length]).toEqual([[], 1]);
  });

  it('is not there for others before its file is, and goes without a reason before the day only', async () => {
    const [central, cycle] = [await givenCentralPerson(database), await givenCycleDueIn(0)];
    const { lead } = await givenOrganisation(database);
    const faulty = (path: string): unknown => ({ __typename: 'InputValidationError', fields: [{ path }] });
    expect(await attach(central, cycle)).toEqual(faulty('additionReason'));
    const additionReason = 'Many asked how to sample.';
    const material = await attached(central, cycle, { additionReason });
    expect(material).toMatchObject({ additionReason });
    expect(await materialsOf(lead, cycle)).toEqual([]);
    expect(await sendTo(material.file.uploadUrl)).toBe(200);
    expect(await materialsOf(lead, cycle)).toMatchObject([{ title: 'Protocol', file: { state: 'READY' } }]);
    expect(await attach(central, await givenCycleDueIn(1), { additionReason })).toEqual(faulty('additionReason'));
    expect(await attach(central, cycle, { additionReason, fileName: 'form.docm' })).toEqual(faulty('fileName'));
    const typed = { additionReason: 'Ask pat@example.com about it.' };
    expect(await attach(central, cycle, typed)).toEqual({
      __typename: 'IdentifierRefusedError',
      path: 'additionReason',
      kind: 'EMAIL_ADDRESS',
    });
    const { submissionClosesOn } = cycle.schedule;
    await moveClock(database, new Date(`${addDays(submissionClosesOn, 1)}T09:00:00Z`));
    expect(await attach(central, cycle, { additionReason })).toEqual({
      __typename: 'WindowClosedError',
      closedOn: submissionClosesOn,
    });
  });

  it('is taken away with its file while nobody can have fetched it', async () => {
    const [central, cycle] = [await givenCentralPerson(database), await givenCycleDueIn(1)];
    const [first, second] = [await attached(central, cycle), await attached(central, cycle, { title: 'Letter' })];
    for (const { file } of [first, second]) expect(await sendTo(file.uploadUrl)).toBe(200);
    expect(await ask(central, REMOVE, { input: { materialId: first.id } })).toEqual({
      __typename: 'RemoveMaterialSuccess',
      auditCycle: { materials: [{ title: 'Letter' }] },
    });
    const [{ files, parts } = {}] = await database.sql(
      `select (select count(*)::int from programmes.stored_file where id <> all (select file_id from programmes.material)) as files,
         count(*) filter (where file_id <> all (select file_id from programmes.material))::int as parts
       from programmes.stored_file_part`,
    );
    expect([files, parts]).toEqual([0, 0]);
    await moveClock(database, new Date(Date.now() + 86_400_000));
    const input = { materialId: second.id };
    expect(await ask(central, REMOVE, { input })).toEqual({
      __typename: 'InvalidTransitionError',
      currentState: 'READY',
    });
    const awaited = await attached(central, cycle, { additionReason: 'It was forgotten before.' });
    expect(await ask(central, REMOVE, { input: { materialId: awaited.id } })).toMatchObject({
      __typename: 'RemoveMaterialSuccess',
    });
  });
});
