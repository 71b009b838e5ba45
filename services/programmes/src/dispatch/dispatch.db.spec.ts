import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays } from '@qip/subgraph-kit/values/local-date';
import {
  givenCentralPerson,
  givenColleague,
  givenDeputy,
  givenOrganisation,
  type GivenOrganisation,
  type GivenPerson,
} from '@qip/testkit/given-organisations';
import { givenMaterial } from '@qip/testkit/given-materials';
import { givenCycle, type GivenCycle, givenProgramme, type GivenProgramme } from '@qip/testkit/given-programmes';
import { clockToday, moveClock, resetClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestMailServer } from '@qip/testkit/test-mail-server';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { programmesSubgraph } from '../subgraph.js';
import { POST_MATERIALS } from './post-materials.js';

const database = useTestDatabase();
const mailServer = useTestMailServer();
const programmes = useTestSubgraph(programmesSubgraph, database, { mailServer });

beforeEach(async () => {
  // Nobody is a member any more, and no cycle is due: each test has its own.
  await database.sql(`update organisations.membership set until_on = from_on + 1`);
  await database.sql(`update programmes.audit_cycle set state = 'CANCELLED'`);
  mailServer.become({ kind: 'ACCEPTS' });
  mailServer.take();
});
afterEach(() => resetClock(database));

const post = (): Promise<void> => programmes.running().runJob(POST_MATERIALS);
const send = (): Promise<void> => programmes.running().runJob('send-mail-programmes');

/** Posts and sends. @returns subject and addressee of every mail that came, in order of the addressees */
async function postAndSend(): Promise<readonly string[]> {
  await post();
  await send();
  return mailServer
    .take()
    .map(({ to, content }) => `${to.join()} ${content.subject ?? ''}`)
    .sort();
}

const addressOf = ({ personId }: GivenPerson): string => `${personId.slice(-6)}@sample.example`;
const told = (lead: GivenPerson, { code }: GivenCycle, { title }: GivenProgramme, verb = 'Audit materials'): string =>
  `${addressOf(lead)} ${verb} for cycle ${code}: ${title}`;

async function givenDueCycle(): Promise<{ readonly cycle: GivenCycle; readonly programme: GivenProgramme }> {
  const programme = await givenProgramme(database);
  return { programme, cycle: await givenCycle(database, programme, { submissionOpensInDays: 59 }) };
}

const LIST = `query ($id: ID!, $state: MaterialDispatchState) { auditCycle(id: $id) {
  materials { title }
  dispatchCounts { waitingForLeadCount queuedCount sentCount failedCount }
  dispatches(first: 50, state: $state) { totalCount edges { node { id state attemptCount lastFailure postedAt sentAt
    organisation { id } recipient { id } material { title } passings { state person { id } passedBy { id } } } } } } }`;

interface Seen {
  readonly materials: readonly { readonly title: string }[];
  readonly dispatchCounts: Readonly<Record<string, number>> | null;
  readonly dispatches: {
    readonly totalCount: number;
    readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> & { readonly id: string } }[];
  };
}

async function seen(as: GivenPerson | null, { auditCycleId }: GivenCycle, state: string | null = null): Promise<Seen> {
  const caller = as === null ? {} : { as: as.subject };
  const { data, errors } = await programmes.ask({ query: LIST, variables: { id: auditCycleId, state }, ...caller });
  expect(errors).toBeUndefined();
  return data?.['auditCycle'] as Seen;
}

async function dispatchIdOf(as: GivenPerson, cycle: GivenCycle): Promise<string> {
  return (await seen(as, cycle)).dispatches.edges[0]?.node.id ?? '';
}

async function appoint({ organisationId }: GivenOrganisation, { personId }: GivenPerson): Promise<void> {
  await database.sql(
    `update organisations.lead_appointment set until_on = clock.today() where organisation_id = $1 and until_on is null`,
    [organisationId],
  );
  await database.sql(
    `insert into organisations.lead_appointment (id, organisation_id, person_id, kind, profession, from_on)
     values (gen_random_uuid(), $1, $2, 'LOCAL_LEAD', 'OTHER', clock.today())`,
    [organisationId, personId],
  );
}

async function mutate(as: GivenPerson, operation: string, input: Readonly<Record<string, string>>): Promise<unknown> {
  const name = operation.charAt(0).toUpperCase() + operation.slice(1);
  const query = `mutation ($input: ${name}Input!) { answer: ${operation}(input: $input) { __typename
    ... on NotFoundError { entity } ... on InvalidTransitionError { currentState } } }`;
  const { data, errors } = await programmes.ask({ query, variables: { input }, as: as.subject });
  expect(errors).toBeUndefined();
  return data?.['answer'];
}

const INVALID = (currentState: string): unknown => ({ __typename: 'InvalidTransitionError', currentState });

describe('the materials of a cycle', () => {
  it('go to the lead of every member on their day, whether it takes part or not, and once', async () => {
    const [first, second] = [await givenOrganisation(database), await givenOrganisation(database)];
    await givenDeputy(database, first.organisationId);
    const central = await givenCentralPerson(database);
    const programme = await givenProgramme(database);
    const cycle = await givenCycle(database, programme, { submissionOpensInDays: 60 });
    await givenMaterial(database, central, { auditCycleId: cycle.auditCycleId, title: 'Protocol' });
    await givenMaterial(database, central, { auditCycleId: cycle.auditCycleId, title: 'Awaited', isAwaited: true });
    await givenCycle(database, programme, { baselineId: cycle.auditCycleId, submissionOpensInDays: -28 });
    expect(await postAndSend()).toEqual([]);
    expect([(await seen(first.lead, cycle)).materials, (await seen(central, cycle)).materials.length]).toEqual([[], 2]);

    await moveClock(database, new Date(Date.now() + 86_400_000));
    await post();
    expect((await seen(central, cycle)).dispatchCounts).toMatchObject({ queuedCount: 2, sentCount: 0 });
    await send();
    const mails = mailServer.take();
    expect(mails.map(({ to }) => to.join()).sort()).toEqual([addressOf(first.lead), addressOf(second.lead)].sort());
    const [mail] = mails.filter(({ to }) => to.includes(addressOf(first.lead)));
    expect(mail?.content.subject).toBe(`Audit materials for cycle ${cycle.code}: ${programme.title}`);
    const text = mail?.content.text?.replaceAll(/\s+/g, ' ') ?? '';
    expect(text).toContain(`as local lead of ${first.name}; they go to every member organisation`);
    expect(text).toContain('- Protocol');
    expect(text).not.toContain('Awaited');
    expect(text).toContain('Whether your organisation takes part is its own decision');
    expect(text).toContain('http://platform.test/playground');
    expect([mail?.content.html !== false, mail?.content.attachments]).toEqual([true, []]);

    expect(await postAndSend()).toEqual([]);
    expect((await seen(central, cycle)).dispatchCounts).toMatchObject({ queuedCount: 0, sentCount: 2 });
    const own = await seen(first.lead, cycle);
    expect(own.dispatchCounts).toBeNull();
    expect(own.materials).toEqual([{ title: 'Protocol' }]);
    expect(own.dispatches).toMatchObject({
      totalCount: 1,
      edges: [
        { node: { state: 'SENT', organisation: { id: first.organisationId }, recipient: { id: first.lead.personId } } },
      ],
    });
    expect(await seen(null, cycle)).toEqual({
      materials: [],
      dispatchCounts: null,
      dispatches: { totalCount: 0, edges: [] },
    });
  });

  it('wait where there is no lead, and go to whoever leads when they go', async () => {
    const { cycle, programme } = await givenDueCycle();
    const [without, former] = [await givenOrganisation(database), await givenOrganisation(database)];
    const central = await givenCentralPerson(database);
    const today = await clockToday(database);
    for (const { organisationId } of [without, former]) {
      await database.sql(`update organisations.lead_appointment set until_on = $2 where organisation_id = $1`, [
        organisationId,
        today,
      ]);
    }
    expect(await postAndSend()).toEqual([]);
    expect((await seen(central, cycle)).dispatchCounts).toMatchObject({ waitingForLeadCount: 2, queuedCount: 0 });
    expect((await seen(central, cycle, 'WAITING_FOR_LEAD')).dispatches.totalCount).toBe(2);
    expect((await seen(central, cycle, 'SENT')).dispatches.totalCount).toBe(0);
    const waiting = await dispatchIdOf(central, cycle);
    expect(await mutate(central, 'retryDispatch', { dispatchId: waiting })).toEqual(INVALID('WAITING_FOR_LEAD'));

    // One that is no member any more gets nothing, even if somebody leads it again.
    await database.sql(`update organisations.membership set until_on = $2 where organisation_id = $1`, [
      former.organisationId,
      today,
    ]);
    const { lead } = await givenOrganisation(database);
    await appoint(without, lead);
    await appoint(former, lead);
    const others = await givenOrganisation(database);
    const expected = [told(lead, cycle, programme), told(lead, cycle, programme), told(others.lead, cycle, programme)];
    // The lead leads two members by now, and each of them gets its materials.
    expect(await postAndSend()).toEqual(expected.sort());
    expect((await seen(central, cycle)).dispatchCounts).toMatchObject({ waitingForLeadCount: 1, sentCount: 3 });
  });

  it('go to whoever becomes a member until submission closes, and what is added goes once to those who had the others', async () => {
    const { cycle, programme } = await givenDueCycle();
    const central = await givenCentralPerson(database);
    const early = await givenOrganisation(database);
    expect(await postAndSend()).toEqual([told(early.lead, cycle, programme)]);
    const { auditCycleId } = cycle;
    const additionReason = 'Many asked how to sample.';
    await givenMaterial(database, central, { auditCycleId, title: 'How to sample', additionReason });
    await givenMaterial(database, central, { auditCycleId, title: 'Not there', additionReason, isAwaited: true });
    const late = await givenOrganisation(database);
    const lateMail = told(late.lead, cycle, programme);
    expect(await postAndSend()).toEqual(
      [told(early.lead, cycle, programme, 'Added to the audit materials'), lateMail].sort(),
    );
    expect(await postAndSend()).toEqual([]);
    const { edges } = (await seen(early.lead, cycle)).dispatches;
    expect(edges.map(({ node }) => node['material'])).toEqual([null, { title: 'How to sample' }]);

    await moveClock(database, new Date(`${addDays(cycle.schedule.submissionClosesOn, 1)}T09:00:00Z`));
    await givenOrganisation(database);
    expect(await postAndSend()).toEqual([]);
  });

  it('are tried again by the central team when their mail failed, and go to whoever leads by then', async () => {
    const { cycle, programme } = await givenDueCycle();
    const central = await givenCentralPerson(database);
    const organisation = await givenOrganisation(database);
    mailServer.become({ kind: 'REFUSES', at: 'RECIPIENT', code: 550 });
    await post();
    await send();
    expect((await seen(central, cycle, 'FAILED')).dispatches.edges[0]?.node).toMatchObject({
      state: 'FAILED',
      attemptCount: 1,
      lastFailure: 'SMTP_550',
    });
    const dispatchId = await dispatchIdOf(central, cycle);
    expect(await mutate(central, 'retryDispatch', { dispatchId })).toEqual({ __typename: 'RetryDispatchSuccess' });
    expect(await mutate(central, 'retryDispatch', { dispatchId })).toEqual(INVALID('QUEUED'));
    await send();
    expect((await seen(central, cycle)).dispatchCounts).toMatchObject({ failedCount: 1 });

    const { lead: next } = await givenOrganisation(database);
    await appoint(organisation, next);
    expect(await mutate(central, 'retryDispatch', { dispatchId })).toEqual({ __typename: 'RetryDispatchSuccess' });
    mailServer.become({ kind: 'ACCEPTS' });
    mailServer.take();
    expect(await postAndSend()).toEqual([told(next, cycle, programme), told(next, cycle, programme)]);
    expect(await mutate(central, 'retryDispatch', { dispatchId })).toEqual(INVALID('SENT'));
    expect((await seen(central, cycle)).dispatches.edges[0]?.node).toMatchObject({ recipient: { id: next.personId } });
  });

  it('are passed on to a QIP lead of the programme, who is told of it once', async () => {
    const { cycle, programme } = await givenDueCycle();
    const { organisationId, lead } = await givenOrganisation(database);
    const deputy = await givenDeputy(database, organisationId);
    const { programmeId } = programme;
    const qipLead = await givenColleague(database, { role: 'QIP_LEAD', organisationId, programmeId });
    const elsewhere = await givenProgramme(database);
    const other = await givenColleague(database, {
      role: 'QIP_LEAD',
      organisationId,
      programmeId: elsewhere.programmeId,
    });
    const viewer = await givenColleague(database, { role: 'VIEWER', organisationId });
    await postAndSend();
    const dispatchId = await dispatchIdOf(lead, cycle);
    for (const { personId } of [other, viewer, lead]) {
      const answer = await mutate(lead, 'passMaterialsOn', { dispatchId, personId });
      expect(answer).toEqual({ __typename: 'NotFoundError', entity: 'QipLead' });
    }
    const passOn = (): Promise<unknown> =>
      mutate(deputy, 'passMaterialsOn', { dispatchId, personId: qipLead.personId });
    expect(await passOn()).toEqual({ __typename: 'PassMaterialsOnSuccess' });
    expect(await passOn()).toEqual(INVALID('PASSED_ON'));
    mailServer.become({ kind: 'REFUSES', at: 'RECIPIENT', code: 550 });
    await send();
    const central = await givenCentralPerson(database);
    expect((await seen(central, cycle)).dispatches.edges[0]?.node['passings']).toMatchObject([{ state: 'FAILED' }]);
    expect(await mutate(central, 'retryDispatch', { dispatchId })).toEqual({ __typename: 'RetryDispatchSuccess' });
    mailServer.become({ kind: 'ACCEPTS' });
    expect(await postAndSend()).toEqual([
      `${addressOf(qipLead)} Audit materials for cycle ${cycle.code}, passed on to you: ${programme.title}`,
    ]);
    expect((await seen(qipLead, cycle)).dispatches.edges[0]?.node['passings']).toEqual([
      { state: 'SENT', person: { id: qipLead.personId }, passedBy: { id: deputy.personId } },
    ]);
  });

  it('of sixty members take no more statements than those of a few, batch by batch', async () => {
    const { cycle } = await givenDueCycle();
    const central = await givenCentralPerson(database);
    for (let count = 0; count < 60; count += 1) await givenOrganisation(database);
    programmes.takeStatements();
    await post();
    const statements = programmes.takeStatements().length;
    expect((await seen(central, cycle)).dispatchCounts).toMatchObject({ queuedCount: 60 });
    expect(statements).toBeLessThanOrEqual(30);
  });
});
