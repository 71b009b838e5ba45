import { describe, expect, it } from '@jest/globals';
import { givenColleague, givenOrganisation, givenTeam } from '@qip/testkit/given-organisations';
import { givenSubmission } from '@qip/testkit/given-submissions';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { submissionsSubgraph } from '../subgraph.js';
import { COMPLETE_ANSWERS, givenPart, type GivenPart } from '../../testing/given-part.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database);

const RECORD = `mutation ($input: RecordCaseInput!) { recordCase(input: $input) {
  __typename
  ... on RecordCaseSuccess { case { localReference state answers version team { id }
    issues { item code severity } outcomes { standard { id } state reasonCode reason missingItems
      explanation decidingItems } } }
  ... on UserError { message }
  ... on CaseIncompleteError { canBeDraft issues { item code } }
  ... on IdentifierRefusedError { path kind }
  ... on NotFoundError { entity }
  ... on InputValidationError { fields { path } }
  ... on InvalidTransitionError { currentState } } }`;

interface Input {
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly teamId?: string | null;
  readonly teamCode?: string | null;
  readonly asDraft?: boolean;
  readonly organisationId?: string;
  readonly auditCycleId?: string;
  readonly idempotencyKey?: string;
}

async function record(part: GivenPart, input: Input = {}, as = part.organisation.lead.subject): Promise<unknown> {
  const { data, errors } = await submissions.ask({
    query: RECORD,
    as,
    variables: {
      input: {
        organisationId: part.organisation.organisationId,
        auditCycleId: part.cycle.auditCycleId,
        teamCode: 'A1',
        answers: COMPLETE_ANSWERS,
        ...input,
      },
    },
  });
  return errors === undefined
    ? data?.['recordCase']
    : errors.map(({ extensions, message }) => extensions['code'] ?? message);
}

interface StoredCase {
  readonly reference: string;
  readonly state: string;
}

async function stored(part: GivenPart): Promise<readonly StoredCase[]> {
  return database.sql<{ reference: string; state: string }>(
    `select team_code || '-' || number as reference, state, answers, outcomes, from_lock as "from", until_lock as "until"
     from submissions.audit_case where organisation_id = $1 order by 1`,
    [part.organisation.organisationId],
  );
}

describe('recording a case', () => {
  it('stores a complete case, and says where it stands on every standard', async () => {
    const part = await givenPart(database);
    const [first, second, third] = part.programme.standardIds;
    const none = { reasonCode: null, reason: null, missingItems: [] };
    expect(await record(part)).toEqual({
      __typename: 'RecordCaseSuccess',
      case: {
        localReference: 'A1-1',
        state: 'COMPLETE',
        answers: COMPLETE_ANSWERS,
        version: 1,
        team: { id: part.teamA },
        issues: [],
        outcomes: [
          {
            standard: { id: first },
            state: 'MET',
            ...none,
            explanation: 'Met: “Serum lithium levels in the past year” is 4.',
            decidingItems: ['serumLevels'],
          },
          {
            standard: { id: second },
            state: 'NOT_APPLICABLE',
            ...none,
            explanation: 'Not applicable: “Months on lithium” is 24 months, not less than 12.',
            decidingItems: ['monthsOnLithium'],
          },
          {
            standard: { id: third },
            state: 'MET',
            ...none,
            explanation: 'Met: “On lithium?” is yes.',
            decidingItems: ['onLithium'],
          },
        ],
      },
    });
    expect(await stored(part)).toEqual([
      { reference: 'A1-1', state: 'COMPLETE', answers: COMPLETE_ANSWERS, outcomes: 'MAM', from: 1, until: null },
    ]);
  });

  it('explains exclusions and missing data', async () => {
    const part = await givenPart(database);
    expect(await record(part, { answers: { ...COMPLETE_ANSWERS, serumLevels: null } })).toMatchObject({
      case: { outcomes: [{ state: 'MISSING_DATA', missingItems: ['serumLevels'] }, {}, {}] },
    });
    expect(await record(part, { answers: { ...COMPLETE_ANSWERS, declinedTests: true } })).toMatchObject({
      case: {
        outcomes: [{ state: 'EXCLUDED', reasonCode: 'DECLINED', reason: 'The patient declined blood tests' }, {}, {}],
      },
    });
  });

  it('says what kept a standard from being met', async () => {
    const part = await givenPart(database);
    expect(await record(part, { answers: { ...COMPLETE_ANSWERS, serumLevels: 3 } })).toMatchObject({
      case: {
        outcomes: [
          {
            state: 'NOT_MET',
            explanation: 'Not met: “Serum lithium levels in the past year”: 3 of 4.',
            decidingItems: ['serumLevels'],
          },
          {},
          {},
        ],
      },
    });
  });

  it('numbers the cases of each team on, and never a second time', async () => {
    const part = await givenPart(database);
    await record(part);
    await record(part, { teamCode: 'B1' });
    await database.sql(
      `update submissions.audit_case set state = 'REMOVED', outcomes = null where organisation_id = $1`,
      [part.organisation.organisationId],
    );
    await record(part, { teamCode: null, teamId: part.teamA });
    expect((await stored(part)).map(({ reference, state }) => [reference, state])).toEqual([
      ['A1-1', 'REMOVED'],
      ['A1-2', 'COMPLETE'],
      ['B1-1', 'REMOVED'],
    ]);
  });

  it('refuses what is not complete, unless it is asked to keep a draft', async () => {
    const part = await givenPart(database);
    const answers = { ageBand: '18-64', onLithium: true };
    expect(await record(part, { answers })).toMatchObject({
      __typename: 'CaseIncompleteError',
      canBeDraft: true,
      issues: [{ item: 'monthsOnLithium', code: 'REQUIRED' }],
    });
    expect(await stored(part)).toEqual([]);
    expect(await record(part, { answers, asDraft: true })).toMatchObject({
      __typename: 'RecordCaseSuccess',
      case: { state: 'DRAFT', answers, issues: [{ item: 'monthsOnLithium', code: 'REQUIRED' }], outcomes: [] },
    });
    expect(await stored(part)).toMatchObject([{ reference: 'A1-1', state: 'DRAFT', outcomes: null }]);
  });

  it('does not keep what does not fit the form, draft or not, and does not repeat it', async () => {
    const part = await givenPart(database);
    const result = await record(part, { answers: { ...COMPLETE_ANSWERS, 'shoe size': 'x' }, asDraft: true });
    expect(result).toMatchObject({ __typename: 'CaseIncompleteError', canBeDraft: false });
    expect(JSON.stringify(result)).not.toContain('shoe');
    expect(await stored(part)).toEqual([]);
  });

  it('refuses an identifier by its place and kind, and does not repeat it', async () => {
    const part = await givenPart(database);
    const result = await record(part, { answers: { ...COMPLETE_ANSWERS, comment: 'pt 943 476 5919' }, asDraft: true });
    expect(result).toMatchObject({
      __typename: 'IdentifierRefusedError',
      path: 'answers.comment',
      kind: 'NHS_NUMBER',
    });
    expect(JSON.stringify(result)).not.toContain('943');
    expect(await stored(part)).toEqual([]);
  });

  it('does it once under one key, and refuses another case under it', async () => {
    const part = await givenPart(database);
    const once = await record(part, { idempotencyKey: 'k1' });
    expect(await record(part, { idempotencyKey: 'k1' })).toEqual(once);
    expect(await record(part, { idempotencyKey: 'k1', teamCode: 'B1' })).toMatchObject({
      __typename: 'IdempotencyKeyReusedError',
    });
    expect(await stored(part)).toHaveLength(1);
  });

  it.each([
    ['both ways', { teamId: 'b2f0c7a0-0000-7000-8000-000000000000', teamCode: 'A1' }],
    ['not at all', { teamCode: null }],
  ])('wants the team named once: %s is refused', async (_how, input) => {
    const part = await givenPart(database);
    expect(await record(part, input)).toMatchObject({
      __typename: 'InputValidationError',
      fields: [{ path: 'teamCode' }],
    });
  });

  it('finds no team that is retired, of another organisation, or out of reach', async () => {
    const part = await givenPart(database);
    const other = await givenPart(database, { in: part });
    const retired = await givenTeam(database, part.organisation.organisationId, 'R1');
    await database.sql(`update organisations.team set retired_on = clock.today() where id = $1`, [retired]);
    const collector = await givenColleague(database, {
      role: 'DATA_COLLECTOR',
      organisationId: part.organisation.organisationId,
      auditCycleId: part.cycle.auditCycleId,
      teamIds: [part.teamA],
    });
    const noTeam = { __typename: 'NotFoundError', entity: 'Team' };
    expect(await record(part, { teamCode: 'R1' })).toMatchObject(noTeam);
    expect(await record(part, { teamCode: null, teamId: other.teamA })).toMatchObject(noTeam);
    expect(await record(part, { teamCode: 'B1' }, collector.subject)).toMatchObject(noTeam);
    expect(await record(part, { teamCode: 'A1' }, collector.subject)).toMatchObject({
      __typename: 'RecordCaseSuccess',
    });
  });

  it('finds no organisation or cycle that is not the caller’s', async () => {
    const part = await givenPart(database);
    const stranger = await givenOrganisation(database);
    expect(await record(part, {}, stranger.lead.subject)).toMatchObject({
      __typename: 'NotFoundError',
      entity: 'Organisation',
    });
    expect(await record(part, { auditCycleId: part.teamA })).toMatchObject({
      __typename: 'NotFoundError',
      entity: 'AuditCycle',
    });
    expect(await stored(part)).toEqual([]);
  });

  it('needs an enrolment that was not withdrawn', async () => {
    const never = await givenPart(database, { isEnrolled: false });
    expect(await record(never)).toMatchObject({ __typename: 'NotEnrolledError' });
    const withdrawn = await givenPart(database);
    await database.sql(`update programmes.enrolment set withdrawn_at = clock.now() where organisation_id = $1`, [
      withdrawn.organisation.organisationId,
    ]);
    expect(await record(withdrawn)).toMatchObject({ __typename: 'NotEnrolledError' });
    expect([...(await stored(never)), ...(await stored(withdrawn))]).toEqual([]);
  });

  it('is refused once the submission is signed off, and where the cycle was cancelled', async () => {
    const part = await givenPart(database);
    await givenSubmission(database, part.organisation.organisationId, part.cycle, { isSignedOff: true });
    expect(await record(part)).toMatchObject({ __typename: 'InvalidTransitionError', currentState: 'SIGNED_OFF' });
    const cancelled = await givenPart(database, { cycle: { state: 'CANCELLED' } });
    expect(await record(cancelled)).toMatchObject({ __typename: 'InvalidTransitionError', currentState: 'CANCELLED' });
  });
});
