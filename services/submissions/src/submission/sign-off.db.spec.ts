import { describe, expect, it } from '@jest/globals';
import { givenColleague } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { givenPart, type GivenPart } from '../../testing/given-part.js';
import { recordCase, signOff, withdrawSignOff } from '../../testing/operations.js';
import { submissionsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database);

interface Stored {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly by: string | null;
}

async function stored({ organisation }: GivenPart): Promise<Stored | undefined> {
  const [row] = await database.sql<{ id: string; state: string; version: number; by: string | null }>(
    `select id, state, version, signed_off_by as by from submissions.submission where organisation_id = $1`,
    [organisation.organisationId],
  );
  return row;
}

describe('signing off', () => {
  it('vouches for the cases that were seen, and stops further ones', async () => {
    const part = await givenPart(database);
    await recordCase(submissions, part);
    expect(await signOff(submissions, part, 1)).toMatchObject({ __typename: 'StaleVersionError', currentVersion: 2 });
    expect(await stored(part)).toMatchObject({ state: 'OPEN', by: null });
    expect(await signOff(submissions, part, 2)).toMatchObject({
      __typename: 'SignOffSubmissionSuccess',
      submission: { state: 'SIGNED_OFF', version: 3, caseCount: 1 },
    });
    expect(await stored(part)).toMatchObject({ state: 'SIGNED_OFF', by: part.organisation.lead.personId });
    expect(await recordCase(submissions, part)).toMatchObject({ currentState: 'SIGNED_OFF' });
    expect(await signOff(submissions, part, 3)).toMatchObject({
      __typename: 'InvalidTransitionError',
      currentState: 'SIGNED_OFF',
    });
  });

  it('without any case says that there were none, from version 0', async () => {
    const part = await givenPart(database);
    expect(await signOff(submissions, part, 1)).toMatchObject({ __typename: 'StaleVersionError', currentVersion: 0 });
    expect(await stored(part)).toBeUndefined();
    expect(await signOff(submissions, part, 0)).toMatchObject({ submission: { state: 'SIGNED_OFF', caseCount: 0 } });
  });

  it('is refused while there are drafts, and says which they are, team by team', async () => {
    const part = await givenPart(database);
    const lead = part.organisation.lead.subject;
    const draft = { answers: {}, asDraft: true };
    for (const teamCode of ['B1', 'A1', 'A1']) await recordCase(submissions, part, lead, { ...draft, teamCode });
    await recordCase(submissions, part);
    expect(await signOff(submissions, part, 5)).toEqual({
      __typename: 'SubmissionIncompleteError',
      message: '3 cases are still drafts: complete or remove them before you sign off.',
      draftCount: 3,
      teams: [
        { teamCode: 'A1', draftCount: 2, localReferences: ['A1-1', 'A1-2'] },
        { teamCode: 'B1', draftCount: 1, localReferences: ['B1-1'] },
      ],
    });
    expect(await stored(part)).toMatchObject({ state: 'OPEN', version: 5 });
  });

  it('can be taken back, by the lead and with the version that was seen', async () => {
    const part = await givenPart(database);
    const stranger = await givenPart(database, { in: part });
    await signOff(submissions, part, 0);
    const id = (await stored(part))?.id ?? '';
    const lead = part.organisation.lead.subject;
    const notFound = { __typename: 'NotFoundError', entity: 'Submission' };
    expect(await withdrawSignOff(submissions, id, 2, stranger.organisation.lead.subject)).toMatchObject(notFound);
    expect(await withdrawSignOff(submissions, part.teamA, 2, lead)).toMatchObject(notFound);
    expect(await withdrawSignOff(submissions, id, 1, lead)).toMatchObject({ currentVersion: 2 });
    expect(await withdrawSignOff(submissions, id, 2, lead)).toMatchObject({
      submission: { id, state: 'OPEN', version: 3, signedOffAt: null },
    });
    expect(await withdrawSignOff(submissions, id, 3, lead)).toMatchObject({
      __typename: 'InvalidTransitionError',
      currentState: 'OPEN',
    });
    expect(await recordCase(submissions, part)).toMatchObject({ __typename: 'RecordCaseSuccess' });
  });

  it('is for the QIP lead of the programme as well, not for a data collector', async () => {
    const part = await givenPart(database);
    const { organisationId } = part.organisation;
    const { programmeId, auditCycleId } = part.cycle;
    const other = await givenPart(database);
    const collector = await givenColleague(database, { role: 'DATA_COLLECTOR', organisationId, auditCycleId });
    const foreign = await givenColleague(database, {
      role: 'QIP_LEAD',
      organisationId,
      programmeId: other.cycle.programmeId,
    });
    const qipLead = await givenColleague(database, { role: 'QIP_LEAD', organisationId, programmeId });
    expect(await signOff(submissions, part, 0, collector.subject)).toEqual(['FORBIDDEN']);
    expect(await signOff(submissions, part, 0, foreign.subject)).toMatchObject({ entity: 'Organisation' });
    expect(await signOff(submissions, part, 0, qipLead.subject)).toMatchObject({ submission: { state: 'SIGNED_OFF' } });
  });

  it('leaves its trace in the organisation’s chain', async () => {
    const part = await givenPart(database);
    await signOff(submissions, part, 0);
    const id = (await stored(part))?.id ?? '';
    await withdrawSignOff(submissions, id, 2, part.organisation.lead.subject);
    const events = await database.sql(
      `select operation, actor, entity_id as entity, before ->> 'state' as before, after ->> 'state' as after
       from submissions.audit_event where chain = $1 order by sequence`,
      [part.organisation.organisationId],
    );
    const actor = `person ${part.organisation.lead.personId}`;
    expect(events).toEqual([
      { operation: 'signOffSubmission', actor, entity: id, before: 'OPEN', after: 'SIGNED_OFF' },
      { operation: 'withdrawSignOff', actor, entity: id, before: 'SIGNED_OFF', after: 'OPEN' },
    ]);
  });
});
