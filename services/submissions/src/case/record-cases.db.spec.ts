import { describe, expect, it } from '@jest/globals';
import { givenColleague } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { COMPLETE_ANSWERS, givenPart, type GivenPart } from '../../testing/given-part.js';
import { recordCase, recordCases } from '../../testing/operations.js';
import { submissionsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database, { poolSize: 3 });

const complete = (teamCode: string, serumLevels = 4): object => ({
  teamCode,
  answers: { ...COMPLETE_ANSWERS, serumLevels },
});

async function stored({ organisation }: GivenPart): Promise<readonly string[]> {
  const rows = await database.sql<{ reference: string }>(
    `select team_code || '-' || number as reference from submissions.audit_case where organisation_id = $1 order by 1`,
    [organisation.organisationId],
  );
  return rows.map(({ reference }) => reference);
}

describe('recording several cases', () => {
  it('stores all of them, numbered on per team in the order given', async () => {
    const part = await givenPart(database);
    await recordCase(submissions, part);
    const cases = [complete('B1'), complete('A1', 3), { teamId: part.teamA, answers: COMPLETE_ANSWERS }];
    expect(await recordCases(submissions, part, cases)).toMatchObject({
      __typename: 'RecordCasesSuccess',
      cases: [
        { localReference: 'B1-1', state: 'COMPLETE', outcomes: [{ state: 'MET' }, {}, {}] },
        { localReference: 'A1-2', outcomes: [{ state: 'NOT_MET' }, {}, {}] },
        { localReference: 'A1-3' },
      ],
    });
    expect(await stored(part)).toEqual(['A1-1', 'A1-2', 'A1-3', 'B1-1']);
  });

  it('stores none where one is faulty, and names every problem by the place of the case and the item', async () => {
    const part = await givenPart(database);
    const cases = [
      complete('A1'),
      complete('Q9', 99),
      { teamCode: 'A1', answers: { ...COMPLETE_ANSWERS, comment: 'nhs 943 476 5919' } },
      { teamCode: 'A1', answers: { ...COMPLETE_ANSWERS, '943 476 5919': true } },
      { teamCode: 'A1', answers: { onLithium: true } },
    ];
    const refused = await recordCases(submissions, part, cases);
    expect(refused).toMatchObject({
      __typename: 'CasesRefusedError',
      problems: [
        { index: 1, item: null, code: 'UNKNOWN_TEAM' },
        { index: 1, item: 'serumLevels', code: 'ABOVE_MAXIMUM', severity: 'ERROR' },
        { index: 2, item: 'comment', code: 'IDENTIFIER', identifierKind: 'NHS_NUMBER' },
        { index: 3, item: null, code: 'IDENTIFIER', identifierKind: 'NHS_NUMBER' },
        { index: 4, item: 'ageBand', code: 'REQUIRED', identifierKind: null },
        { index: 4, item: 'monthsOnLithium', code: 'REQUIRED' },
      ],
    });
    expect(JSON.stringify(refused)).not.toContain('943');
    expect(JSON.stringify(refused)).not.toContain('Q9');
    expect(await stored(part)).toEqual([]);
  });

  it('keeps incomplete ones as drafts where that is asked for, and no other fault', async () => {
    const part = await givenPart(database);
    const draft = { teamCode: 'A1', answers: { onLithium: true } };
    const asDraft = { asDraft: true };
    const lead = part.organisation.lead.subject;
    expect(await recordCases(submissions, part, [draft, complete('A1')], lead, asDraft)).toMatchObject({
      cases: [{ state: 'DRAFT' }, { state: 'COMPLETE' }],
    });
    const faulty = { teamCode: 'A1', answers: { onLithium: 'perhaps' } };
    expect(await recordCases(submissions, part, [draft, faulty], lead, asDraft)).toMatchObject({
      __typename: 'CasesRefusedError',
      problems: [{ index: 1 }, { index: 1 }],
    });
    expect(await stored(part)).toEqual(['A1-1', 'A1-2']);
  });

  it('does it once under one key, also when the same call comes twice at once, and refuses another under it', async () => {
    const part = await givenPart(database);
    const lead = part.organisation.lead.subject;
    const key = { idempotencyKey: 'batch-1' };
    const send = (cases: readonly object[]): Promise<unknown> => recordCases(submissions, part, cases, lead, key);
    const cases = [complete('A1'), complete('B1')];
    const [one, other] = await Promise.all([send(cases), send(cases)]);
    expect(one).toMatchObject({ __typename: 'RecordCasesSuccess' });
    expect(other).toEqual(one);
    expect(await send(cases)).toEqual(one);
    expect(await send([complete('A1')])).toMatchObject({ __typename: 'IdempotencyKeyReusedError' });
    expect(await stored(part)).toEqual(['A1-1', 'B1-1']);
  });

  it.each([
    ['no key', [complete('A1')], { idempotencyKey: null }, 'idempotencyKey'],
    ['no case', [], {}, 'cases'],
    ['501 cases', Array.from({ length: 501 }, () => complete('A1')), {}, 'cases'],
    ['a team that is not named', [complete('A1'), { answers: {} }], {}, 'cases.1.teamCode'],
  ])('refuses %s', async (_what, cases, more, path) => {
    const part = await givenPart(database);
    const lead = part.organisation.lead.subject;
    expect(await recordCases(submissions, part, cases, lead, more)).toMatchObject({
      __typename: 'InputValidationError',
      fields: [{ path }],
    });
    expect(await stored(part)).toEqual([]);
  });

  it('finds only the teams that a data collector is bound to', async () => {
    const part = await givenPart(database);
    const { subject } = await givenColleague(database, {
      role: 'DATA_COLLECTOR',
      organisationId: part.organisation.organisationId,
      auditCycleId: part.cycle.auditCycleId,
      teamIds: [part.teamA],
    });
    expect(await recordCases(submissions, part, [complete('A1'), complete('B1')], subject)).toMatchObject({
      problems: [{ index: 1, code: 'UNKNOWN_TEAM' }],
    });
    expect(await recordCases(submissions, part, [complete('A1')], subject)).toMatchObject({
      cases: [{ localReference: 'A1-1' }],
    });
  });

  it('takes as many statements for 500 cases as for one', async () => {
    const part = await givenPart(database);
    await recordCase(submissions, part);
    submissions.takeStatements();
    await recordCases(submissions, part, [complete('A1')]);
    const few = submissions.takeStatements().length;
    expect(
      await recordCases(
        submissions,
        part,
        Array.from({ length: 500 }, () => complete('B1')),
      ),
    ).toMatchObject({
      __typename: 'RecordCasesSuccess',
    });
    expect(submissions.takeStatements()).toHaveLength(few);
    expect((await stored(part)).length).toBe(502);
  });
});
