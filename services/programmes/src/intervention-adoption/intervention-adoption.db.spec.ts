import { describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import { addDays } from '@qip/subgraph-kit/values/local-date';
import {
  givenCentralPerson,
  givenColleague,
  givenOrganisation,
  givenPartnerTool,
  givenPerson,
  givenSuccession,
  givenTeam,
  type GivenPerson,
} from '@qip/testkit/given-organisations';
import { clockToday } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { givenAdoption, givenIntervention, givenPublication } from '../../testing/given-intervention.js';
import { givenParticipant } from '../../testing/given-participant.js';
import { underScope } from '../../testing/under-scope.js';
import { programmesSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const programmes = useTestSubgraph(programmesSubgraph, database);

const FACE = `adoption { id fromOn untilOn isWholeOrganisation teams { id } notes withdrawalReason editionNumber version
  adoptedBy { id } intervention { id } }`;
const COMMON = `... on NotFoundError { entity } ... on InputValidationError { fields { path } }
  ... on InvalidTransitionError { currentState }`;
const IDENTIFIER = `... on IdentifierRefusedError { path kind }`;
const OFFER = `... on NotTakingPartError { organisationId } ... on NotAMemberError { memberUntilOn }`;
const ANSWERS = {
  adoptIntervention: `... on AdoptInterventionSuccess { ${FACE} } ${COMMON} ${IDENTIFIER} ${OFFER}`,
  withdrawAdoption: `... on WithdrawAdoptionSuccess { ${FACE} } ${COMMON} ${IDENTIFIER} ... on StaleVersionError { currentVersion }`,
  passInterventionOn: `... on PassInterventionOnSuccess { passings { id capacity editionNumber recipient { id } passedBy { id } } } ${COMMON} ${OFFER}`,
} as const;

async function act(as: GivenPerson, operation: keyof typeof ANSWERS, input: object): Promise<unknown> {
  const type = operation.charAt(0).toUpperCase() + operation.slice(1);
  const query = `mutation ($input: ${type}Input!) { ${operation}(input: $input) { __typename ${ANSWERS[operation]} } }`;
  const answer = await programmes.ask({ query, variables: { input }, as: as.subject });
  expect(answer.errors).toBeUndefined();
  return answer.data?.[operation];
}

interface Counted {
  readonly totalCount: number;
}

async function readOwn(subject: string | null, organisationId: string): Promise<readonly number[]> {
  const query = `query ($id: ID!) { _entities(representations: [{ __typename: "Organisation", id: $id }]) {
    ... on Organisation { interventionAdoptions { totalCount } interventionPassings { totalCount } } } }`;
  const as = subject === null ? {} : { as: subject };
  const answer = await programmes.ask({ query, variables: { id: organisationId }, ...as });
  expect(answer.errors).toBeUndefined();
  const [own] = answer.data?.['_entities'] as readonly Readonly<Record<string, Counted>>[];
  return [own?.['interventionAdoptions']?.totalCount ?? -1, own?.['interventionPassings']?.totalCount ?? -1];
}

async function countSeenBy({ subject }: GivenPerson, id: string): Promise<unknown> {
  const query = `query ($id: ID!) { intervention(id: $id) { adoptionCount } }`;
  const { data, errors } = await programmes.ask({ query, variables: { id }, as: subject });
  expect(errors).toBeUndefined();
  return (data?.['intervention'] as { readonly adoptionCount: unknown }).adoptionCount;
}

describe('adopting an intervention', () => {
  it('says from when on, in which teams and with which notes, and goes on until it is withdrawn', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const interventionId = await givenIntervention(database);
    const teamIds = [await givenTeam(database, organisationId, 'A1'), await givenTeam(database, organisationId, 'B2')];
    const input = { organisationId, interventionId, fromOn: '2026-01-05', teamIds, notes: 'With the ward round.' };
    const adopted = await act(lead, 'adoptIntervention', { ...input, idempotencyKey: 'adopt' });
    expect(adopted).toMatchObject({
      adoption: {
        ...{ fromOn: '2026-01-05', untilOn: null, isWholeOrganisation: false, notes: 'With the ward round.' },
        ...{ teams: teamIds.map((id) => ({ id })), editionNumber: 1, adoptedBy: { id: lead.personId } },
      },
    });
    expect(await act(lead, 'adoptIntervention', { ...input, idempotencyKey: 'adopt' })).toEqual(adopted);
    expect(await act(lead, 'adoptIntervention', input)).toEqual({
      ...{ __typename: 'InvalidTransitionError', currentState: 'ADOPTED' },
    });
    const { adoption } = adopted as { readonly adoption: { readonly id: string } };
    const end = { adoptionId: adoption.id, expectedVersion: 1, untilOn: '2026-03-01', reason: 'The ward closed.' };
    expect(await act(lead, 'withdrawAdoption', { ...end, expectedVersion: 2 })).toMatchObject({ currentVersion: 1 });
    expect(await act(lead, 'withdrawAdoption', { ...end, untilOn: '2026-01-04' })).toMatchObject({
      fields: [{ path: 'untilOn' }],
    });
    expect(await act(lead, 'withdrawAdoption', end)).toMatchObject({
      adoption: { untilOn: '2026-03-01', withdrawalReason: 'The ward closed.', version: 2 },
    });
    expect(await act(lead, 'withdrawAdoption', { ...end, expectedVersion: 2 })).toMatchObject({
      currentState: 'WITHDRAWN',
    });
    expect(await act(lead, 'adoptIntervention', { ...input, fromOn: '2026-02-28' })).toMatchObject({
      fields: [{ path: 'fromOn' }],
    });
    const again = { organisationId, interventionId, fromOn: '2026-03-01' };
    expect(await act(lead, 'adoptIntervention', again)).toMatchObject({
      adoption: { isWholeOrganisation: true, teams: [], notes: null },
    });
    expect(await readOwn(lead.subject, organisationId)).toEqual([2, 0]);
    const events = await database.sql(
      `select operation, reason from programmes.audit_event where chain = $1 order by sequence`,
      [organisationId],
    );
    expect(events).toEqual([
      { operation: 'adoptIntervention', reason: null },
      { operation: 'withdrawAdoption', reason: 'The ward closed.' },
      { operation: 'adoptIntervention', reason: null },
    ]);
  });

  it('is for general interventions, and for those of programmes in which the organisation takes part', async () => {
    const { organisationId, lead, cycle } = await givenParticipant(database);
    const other = await givenOrganisation(database);
    const { programmeId } = cycle;
    const interventionId = await givenIntervention(database, { programmeId });
    const adopt = (as: GivenPerson, of = organisationId, id = interventionId): Promise<unknown> =>
      act(as, 'adoptIntervention', { organisationId: of, interventionId: id, fromOn: '2026-01-05' });
    expect(await adopt(lead)).toEqual({ __typename: 'NotFoundError', entity: 'Intervention' });
    await givenPublication(database, cycle);
    expect(await adopt(other.lead, other.organisationId)).toMatchObject({ __typename: 'NotTakingPartError' });
    expect(await adopt(other.lead)).toEqual({ __typename: 'NotFoundError', entity: 'Organisation' });
    const qipLead = await givenColleague(database, { role: 'QIP_LEAD', organisationId, programmeId });
    const general = await givenIntervention(database);
    expect(await adopt(qipLead, organisationId, general)).toMatchObject({ entity: 'Organisation' });
    expect(await adopt(qipLead)).toMatchObject({ __typename: 'AdoptInterventionSuccess' });
    const withdrawn = await givenIntervention(database, { state: 'WITHDRAWN' });
    expect(await adopt(lead, organisationId, withdrawn)).toMatchObject({ currentState: 'WITHDRAWN' });
    await database.sql(`update organisations.membership set until_on = '2025-01-01' where organisation_id = $1`, [
      other.organisationId,
    ]);
    expect(await adopt(other.lead, other.organisationId, general)).toMatchObject({ memberUntilOn: '2025-01-01' });
  });

  it('refuses foreign and retired teams, and notes that name somebody', async () => {
    const [{ organisationId, lead }, other] = [await givenOrganisation(database), await givenOrganisation(database)];
    const interventionId = await givenIntervention(database);
    const [foreign, retired] = [
      await givenTeam(database, other.organisationId, 'A1'),
      await givenTeam(database, organisationId, 'A1'),
    ];
    await database.sql(`update organisations.team set retired_on = '2026-01-05' where id = $1`, [retired]);
    const input = { organisationId, interventionId, fromOn: '2026-01-05' };
    for (const teamIds of [[foreign], [retired], [newId()]]) {
      expect(await act(lead, 'adoptIntervention', { ...input, teamIds })).toMatchObject({ entity: 'Team' });
    }
    for (const teamIds of [[], [retired, retired]]) {
      expect(await act(lead, 'adoptIntervention', { ...input, teamIds })).toMatchObject({
        fields: [{ path: 'teamIds' }],
      });
    }
    expect(await act(lead, 'adoptIntervention', { ...input, notes: 'Ask Dr Jane Smith' })).toMatchObject({
      ...{ path: 'notes', kind: 'NAME' },
    });
    expect(await readOwn(lead.subject, organisationId)).toEqual([0, 0]);
  });
});

describe('how many adopt an intervention', () => {
  it('is told when five others than one’s own do, and to nobody when fewer do', async () => {
    const interventionId = await givenIntervention(database);
    const central = await givenCentralPerson(database);
    const [own, ...others] = await Promise.all(Array.from({ length: 6 }, () => givenOrganisation(database)));
    const bystander = await givenOrganisation(database);
    const counts = (): Promise<readonly unknown[]> =>
      Promise.all([own?.lead ?? central, bystander.lead, central].map((viewer) => countSeenBy(viewer, interventionId)));
    const adopt = (organisationId = '', days = {}): Promise<string> =>
      givenAdoption(database, { organisationId, interventionId, ...days });
    for (const { organisationId } of others.slice(0, 4)) await adopt(organisationId);
    await adopt(others[4]?.organisationId, { untilInDays: 0 });
    await adopt(bystander.organisationId, { fromInDays: 1 });
    expect(await counts()).toEqual([null, null, null]);
    await adopt(own?.organisationId);
    // Five do, and one of them is the first viewer's own.
    expect(await counts()).toEqual([null, 5, 5]);
    await adopt(others[4]?.organisationId, { fromInDays: 0 });
    expect(await counts()).toEqual([6, 6, 6]);
    // One becomes another: both count once.
    const [predecessorId = '', successorId = ''] = others.map(({ organisationId }) => organisationId);
    await givenSuccession(database, { predecessorId, successorId });
    expect(await counts()).toEqual([null, 5, 5]);
    const nobody = await underScope(database, {}, (ask) =>
      ask(`select * from programmes.adoption_counts($1, '[]')`, [[interventionId]]),
    );
    expect(nobody).toEqual([]);
  });
});

describe('passing an intervention on', () => {
  it('is recorded once for each recipient and edition, and told to the recipient', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const interventionId = await givenIntervention(database, { title: 'Slides about lithium' });
    const champion = await givenColleague(database, { role: 'VIEWER', organisationId });
    const clinician = await givenColleague(database, { role: 'DATA_COLLECTOR', organisationId, auditCycleId: newId() });
    const recipients = [{ personId: champion.personId, capacity: 'LOCAL_CHAMPION' }];
    const passed = { recipient: { id: champion.personId }, capacity: 'LOCAL_CHAMPION', editionNumber: 1 };
    const input = { organisationId, interventionId, recipients };
    const first = await act(lead, 'passInterventionOn', input);
    expect(first).toMatchObject({ passings: [{ ...passed, passedBy: { id: lead.personId } }] });
    const more = [
      { ...recipients[0], capacity: 'OTHER' },
      { personId: clinician.personId, capacity: 'CLINICIAN' },
    ];
    expect(await act(lead, 'passInterventionOn', { ...input, recipients: more })).toMatchObject({
      passings: [passed, { recipient: { id: clinician.personId }, capacity: 'CLINICIAN' }],
    });
    const mails = await database.sql(
      `select person_id, facts->>'title' as title from programmes.mail where organisation_id = $1 order by id`,
      [organisationId],
    );
    expect(mails).toEqual(
      [champion, clinician].map(({ personId }) => ({ person_id: personId, title: 'Slides about lithium' })),
    );
  });

  it('is for persons who hold a role in the organisation today, and for what the library offers to it', async () => {
    const [{ organisationId, lead }, other] = [await givenOrganisation(database), await givenOrganisation(database)];
    const interventionId = await givenIntervention(database);
    const retired = await givenColleague(database, { role: 'VIEWER', organisationId });
    await database.sql(`update organisations.role_grant set revoked_at = clock.now() where person_id = $1`, [
      retired.personId,
    ]);
    for (const { personId } of [other.lead, await givenPerson(database), retired]) {
      const recipients = [
        { personId: lead.personId, capacity: 'OTHER' },
        { personId, capacity: 'OTHER' },
      ];
      const input = { organisationId, interventionId, recipients };
      expect(await act(lead, 'passInterventionOn', input)).toEqual({ __typename: 'NotFoundError', entity: 'Person' });
    }
    const recipients = [{ personId: lead.personId, capacity: 'OTHER' }];
    const draft = await givenIntervention(database, { state: 'DRAFT' });
    const hidden = { organisationId, interventionId: draft, recipients };
    expect(await act(lead, 'passInterventionOn', hidden)).toMatchObject({ entity: 'Intervention' });
    const twice = { ...hidden, interventionId, recipients: [...recipients, ...recipients] };
    expect(await act(lead, 'passInterventionOn', twice)).toMatchObject({ fields: [{ path: 'recipients' }] });
    expect(await readOwn(lead.subject, organisationId)).toEqual([0, 0]);
  });
});

describe('what an organisation does with interventions', () => {
  it('is read inside it and by those it became, and by nobody else', async () => {
    const [own, other, successor] = [
      await givenOrganisation(database),
      await givenOrganisation(database),
      await givenOrganisation(database),
    ];
    const { organisationId } = own;
    const interventionId = await givenIntervention(database);
    await givenAdoption(database, { organisationId, interventionId });
    await database.sql(
      `insert into programmes.intervention_passing (organisation_id, id, intervention_id, edition_number, person_id, capacity, passed_by)
       values ($1, $2, $3, 1, $4, 'OTHER', $4)`,
      [organisationId, newId(), interventionId, own.lead.personId],
    );
    await givenSuccession(database, { predecessorId: organisationId, successorId: successor.organisationId });
    const colleague = async (grant: Parameters<typeof givenColleague>[1]): Promise<string> =>
      (await givenColleague(database, grant)).subject;
    const readers = {
      lead: own.lead.subject,
      qipLead: await colleague({ role: 'QIP_LEAD', organisationId, programmeId: newId() }),
      viewer: await colleague({ role: 'VIEWER', organisationId }),
      successor: successor.lead.subject,
      collector: await colleague({ role: 'DATA_COLLECTOR', organisationId, auditCycleId: newId() }),
      central: (await givenCentralPerson(database)).subject,
      otherLead: other.lead.subject,
      partnerTool: (await givenPartnerTool(database, [organisationId])).subject,
      nobody: null,
    };
    const seen: Record<string, readonly number[]> = {};
    const rows: Record<string, readonly number[]> = {};
    for (const [name, subject] of Object.entries(readers)) {
      seen[name] = await readOwn(subject, organisationId);
      rows[name] = await underScope(database, { subject }, async (ask) => [
        (await ask(`select from programmes.intervention_adoption where organisation_id = $1`, [organisationId])).length,
        (await ask(`select from programmes.intervention_passing where organisation_id = $1`, [organisationId])).length,
      ]);
    }
    const [both, none] = [
      [1, 1],
      [0, 0],
    ];
    const outside = { collector: none, central: none, otherLead: none, partnerTool: none, nobody: none };
    expect(seen).toEqual({ lead: both, qipLead: both, viewer: [1, 0], successor: both, ...outside });
    expect(rows).toEqual({ lead: both, qipLead: both, viewer: both, successor: both, ...outside });
    const insert = `insert into programmes.intervention_adoption (organisation_id, id, intervention_id, edition_number,
      from_on, adopted_by) values ($1, $2, $3, 1, $4, $2)`;
    const parameters = [organisationId, newId(), interventionId, addDays(await clockToday(database), 1)];
    for (const subject of [readers.viewer, readers.successor, readers.central, readers.otherLead]) {
      await underScope(database, { subject }, async (ask) => {
        await expect(ask(insert, parameters)).rejects.toThrow(/row-level security/);
      });
    }
  });
});
