import { describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import { givenCentralPerson, type GivenPerson } from '@qip/testkit/given-organisations';
import { givenProgrammeVersion } from '@qip/testkit/given-programme-version';
import { givenProgramme } from '@qip/testkit/given-programmes';
import { SAMPLE_AUDIT_TOOL, SAMPLE_STANDARDS } from '@qip/testkit/sample-definition';
import { resetClock, stopClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { programmesSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const programmes = useTestSubgraph(programmesSubgraph, database);

type Step = 'reviseProgramme' | 'submitProgrammeForCheck' | 'returnProgramme' | 'approveProgramme';

/** Takes a step and gives the member of its result union. */
async function take(step: Step, as: GivenPerson, input: Readonly<Record<string, unknown>>): Promise<unknown> {
  const name = step.charAt(0).toUpperCase() + step.slice(1);
  const query = `mutation ($input: ${name}Input!) { ${step}(input: $input) {
    __typename
    ... on UserError { message }
    ... on ${name}Success { programmeVersion { id number state version approvedAt standards { statement }
      authorship { authors { id } checker { id } lastReturn { reason returnedBy { id } } } programme { title currentVersion { number } versions { number state } } } }
    ... on InputValidationError { fields { path } }
    ... on InvalidTransitionError { currentState }
    ... on NotFoundError { entity }
    ... on StaleVersionError { currentVersion } } }`;
  const answer = await programmes.ask({ query, variables: { input }, as: as.subject });
  expect(answer.errors).toBeUndefined();
  return answer.data?.[step];
}

/** A first version of a new programme, not approved, with its author. */
async function givenDraft(
  state: 'DRAFT' | 'IN_CHECK',
): Promise<{ id: string; author: GivenPerson; programmeId: string }> {
  const author = await givenCentralPerson(database);
  const { programmeId } = await givenProgramme(database, { state, authorId: author.personId });
  const [version] = await database.sql<{ id: string }>(
    `select id from programmes.programme_version where programme_id = $1`,
    [programmeId],
  );
  return { id: version?.id ?? '', author, programmeId };
}

const TEXT = { nextReviewOn: '2199-01-01', auditTool: SAMPLE_AUDIT_TOOL, standards: SAMPLE_STANDARDS.slice(0, 1) };

/** What a step takes beside the version. */
function textOf(step: Step): object {
  if (step === 'reviseProgramme') return TEXT;
  return step === 'returnProgramme' ? { reason: 'Standard 2 needs a target.' } : {};
}

describe('a version on its way', () => {
  it('is submitted, checked by a colleague, and frozen', async () => {
    const { id, author } = await givenDraft('DRAFT');
    const checker = await givenCentralPerson(database);
    expect(await take('submitProgrammeForCheck', author, { programmeVersionId: id, expectedVersion: 1 })).toMatchObject(
      {
        programmeVersion: { state: 'IN_CHECK', version: 2, approvedAt: null },
      },
    );
    const approved = await take('approveProgramme', checker, { programmeVersionId: id, expectedVersion: 2 });
    expect(approved).toMatchObject({
      __typename: 'ApproveProgrammeSuccess',
      programmeVersion: {
        state: 'APPROVED',
        version: 3,
        approvedAt: expect.any(String),
        authorship: { authors: [{ id: author.personId }], checker: { id: checker.personId }, lastReturn: null },
        programme: { currentVersion: { number: 1 } },
      },
    });
    const events = await database.sql(
      `select operation, actor, after from programmes.audit_event where entity_id = $1 order by sequence`,
      [id],
    );
    expect(events).toEqual([
      { operation: 'submitProgrammeForCheck', actor: `person ${author.personId}`, after: { state: 'IN_CHECK' } },
      {
        operation: 'approveProgramme',
        actor: `person ${checker.personId}`,
        after: { state: 'APPROVED', checkerId: checker.personId },
      },
    ]);
  });

  it('is not approved by its author', async () => {
    const { id, author } = await givenDraft('IN_CHECK');
    expect(await take('approveProgramme', author, { programmeVersionId: id, expectedVersion: 1 })).toEqual({
      __typename: 'CheckerIsAuthorError',
      message:
        'You wrote in this version. Ask a colleague of the central team who did not to check it; to take it back, revise it.',
    });
  });

  it('is not approved by a checker who rewrote it, until a third person has', async () => {
    const { id, author } = await givenDraft('IN_CHECK');
    const [checker, third] = [await givenCentralPerson(database), await givenCentralPerson(database)];
    const revised = { programmeVersionId: id, expectedVersion: 1, ...TEXT };
    expect(await take('reviseProgramme', checker, revised)).toMatchObject({
      programmeVersion: {
        id,
        state: 'DRAFT',
        version: 2,
        standards: [{ statement: SAMPLE_STANDARDS[0]?.statement }],
        authorship: { authors: [{ id: author.personId }, { id: checker.personId }] },
      },
    });
    await take('submitProgrammeForCheck', author, { programmeVersionId: id, expectedVersion: 2 });
    for (const somebody of [author, checker]) {
      expect(await take('approveProgramme', somebody, { programmeVersionId: id, expectedVersion: 3 })).toMatchObject({
        __typename: 'CheckerIsAuthorError',
      });
    }
    expect(await take('approveProgramme', third, { programmeVersionId: id, expectedVersion: 3 })).toMatchObject({
      programmeVersion: { state: 'APPROVED' },
    });
  });

  it('is sent back by its checker with the reason, submitted anew and approved', async () => {
    const { id, author } = await givenDraft('IN_CHECK');
    const checker = await givenCentralPerson(database);
    const back = { programmeVersionId: id, expectedVersion: 1, reason: 'Standard 2 needs a target.' };
    expect(await take('returnProgramme', author, back)).toMatchObject({ __typename: 'CheckerIsAuthorError' });
    const named = { ...back, reason: 'Ask Mr John Smith about standard 2.' };
    expect(await take('returnProgramme', checker, named)).toMatchObject({ __typename: 'IdentifierRefusedError' });
    expect(await take('returnProgramme', checker, back)).toMatchObject({
      programmeVersion: {
        state: 'DRAFT',
        version: 2,
        authorship: {
          authors: [{ id: author.personId }],
          checker: null,
          lastReturn: { reason: 'Standard 2 needs a target.', returnedBy: { id: checker.personId } },
        },
      },
    });
    await take('submitProgrammeForCheck', author, { programmeVersionId: id, expectedVersion: 2 });
    expect(await take('approveProgramme', checker, { programmeVersionId: id, expectedVersion: 3 })).toMatchObject({
      programmeVersion: { state: 'APPROVED' },
    });
  });

  it('is not approved once its next review is due', async () => {
    const { id } = await givenDraft('IN_CHECK');
    const checker = await givenCentralPerson(database);
    await stopClock(database, new Date(Date.now() + 400 * 86_400_000));
    const answer = await take('approveProgramme', checker, { programmeVersionId: id, expectedVersion: 1 });
    await resetClock(database);
    expect(answer).toMatchObject({ __typename: 'InvalidTransitionError', currentState: 'IN_CHECK' });
  });

  it('is not approved with mistakes that the engine sees by now', async () => {
    const { id } = await givenDraft('IN_CHECK');
    const checker = await givenCentralPerson(database);
    await database.sql(`update programmes.standard set met_when = 'unknownItem' where programme_version_id = $1`, [id]);
    expect(await take('approveProgramme', checker, { programmeVersionId: id, expectedVersion: 1 })).toMatchObject({
      __typename: 'DefinitionError',
    });
  });

  it.each([
    ['approveProgramme', 'DRAFT'],
    ['returnProgramme', 'DRAFT'],
    ['submitProgrammeForCheck', 'IN_CHECK'],
  ] as const)('is refused %s while it is %s', async (step, state) => {
    const { id } = await givenDraft(state);
    const somebody = await givenCentralPerson(database);
    const input = { programmeVersionId: id, expectedVersion: 1, ...textOf(step) };
    expect(await take(step, somebody, input)).toMatchObject({
      __typename: 'InvalidTransitionError',
      currentState: state,
    });
  });

  it.each(['submitProgrammeForCheck', 'returnProgramme', 'approveProgramme'] as const)(
    'is refused %s once it is frozen',
    async (step) => {
      const { programmeVersionId } = await givenProgramme(database);
      const central = await givenCentralPerson(database);
      const [row] = await database.sql<{ version: number }>(
        `select version from programmes.programme_version where id = $1`,
        [programmeVersionId],
      );
      const input = { programmeVersionId, expectedVersion: row?.version, ...textOf(step) };
      expect(await take(step, central, input)).toMatchObject({
        __typename: 'InvalidTransitionError',
        currentState: 'APPROVED',
      });
    },
  );

  it.each(['reviseProgramme', 'submitProgrammeForCheck', 'returnProgramme', 'approveProgramme'] as const)(
    'is not taken through %s on the strength of a stale copy, or where there is none',
    async (step) => {
      const { id } = await givenDraft('DRAFT');
      const central = await givenCentralPerson(database);
      const text = textOf(step);
      expect(await take(step, central, { programmeVersionId: id, expectedVersion: 7, ...text })).toMatchObject({
        __typename: 'StaleVersionError',
        currentVersion: 1,
      });
      expect(await take(step, central, { programmeVersionId: newId(), expectedVersion: 1, ...text })).toMatchObject({
        __typename: 'NotFoundError',
        entity: 'ProgrammeVersion',
      });
    },
  );
});

describe('a revision', () => {
  it('of a frozen version begins the next one and leaves the frozen one in force', async () => {
    const { programmeVersionId } = await givenProgramme(database);
    const central = await givenCentralPerson(database);
    expect(await take('reviseProgramme', central, { programmeVersionId, expectedVersion: 1, ...TEXT })).toMatchObject({
      programmeVersion: {
        number: 2,
        state: 'DRAFT',
        version: 1,
        authorship: { authors: [{ id: central.personId }] },
        programme: {
          currentVersion: { number: 1 },
          versions: [
            { number: 2, state: 'DRAFT' },
            { number: 1, state: 'APPROVED' },
          ],
        },
      },
    });
    expect(await take('reviseProgramme', central, { programmeVersionId, expectedVersion: 1, ...TEXT })).toMatchObject({
      __typename: 'InvalidTransitionError',
      currentState: 'APPROVED',
      message: 'Version 1 is frozen and version 2 is there: revise that one.',
    });
  });

  it('changes the title as long as the public does not know it', async () => {
    const { id, author } = await givenDraft('DRAFT');
    const input = { programmeVersionId: id, expectedVersion: 1, title: 'Another title', ...TEXT };
    expect(await take('reviseProgramme', author, input)).toMatchObject({
      programmeVersion: { programme: { title: 'Another title' } },
    });
  });

  it('does not change the title once a version was approved', async () => {
    const { programmeId, programmeVersionId, title } = await givenProgramme(database);
    const central = await givenCentralPerson(database);
    const input = { programmeVersionId, expectedVersion: 1, title: 'Another title', auditUnit: 'PATIENT', ...TEXT };
    expect(await take('reviseProgramme', central, input)).toMatchObject({
      __typename: 'InputValidationError',
      fields: [{ path: 'title' }],
    });
    const [stored] = await database.sql(
      `select title, (select count(*)::int from programmes.programme_version where programme_id = $1) as versions
       from programmes.programme where id = $1`,
      [programmeId],
    );
    expect(stored).toEqual({ title, versions: 1 });
  });

  it('with mistakes leaves the draft as it was', async () => {
    const { id, author } = await givenDraft('DRAFT');
    const standards = [{ ...SAMPLE_STANDARDS[0], metWhen: 'nobody' }];
    const input = { programmeVersionId: id, expectedVersion: 1, title: 'Another', ...TEXT, standards };
    expect(await take('reviseProgramme', author, input)).toMatchObject({ __typename: 'DefinitionError' });
    const [stored] = await database.sql(
      `select version, (select count(*)::int from programmes.standard where programme_version_id = $1) as standards
       from programmes.programme_version where id = $1`,
      [id],
    );
    expect(stored).toEqual({ version: 1, standards: 3 });
  });

  it('with a review that is due is refused', async () => {
    const { id, author } = await givenDraft('DRAFT');
    const input = { programmeVersionId: id, expectedVersion: 1, ...TEXT, nextReviewOn: '2020-01-01' };
    expect(await take('reviseProgramme', author, input)).toMatchObject({ fields: [{ path: 'nextReviewOn' }] });
  });
});

describe('a frozen version', () => {
  it('cannot be changed by anybody, not even past this service', async () => {
    const { programmeId, programmeVersionId, standardIds } = await givenProgramme(database);
    const frozen = /frozen/;
    await expect(
      database.sql(`update programmes.programme_version set audit_tool = '{}' where id = $1`, [programmeVersionId]),
    ).rejects.toThrow(frozen);
    await expect(
      database.sql(`update programmes.standard set met_when = 'true' where id = $1`, [standardIds[0]]),
    ).rejects.toThrow(frozen);
    await expect(database.sql(`delete from programmes.standard where id = $1`, [standardIds[0]])).rejects.toThrow(
      frozen,
    );
    const draft = await givenProgrammeVersion(database, programmeId, { number: 2, state: 'DRAFT', standards: [] });
    await expect(
      database.sql(`update programmes.standard set programme_version_id = $1 where id = $2`, [
        draft.programmeVersionId,
        standardIds[0],
      ]),
    ).rejects.toThrow(frozen);
  });

  it('takes in no standard of another version', async () => {
    const { programmeId, programmeVersionId } = await givenProgramme(database);
    const [standard] = SAMPLE_STANDARDS.map((one) => ({ ...one, number: 4 }));
    const standards = standard === undefined ? [] : [standard];
    const draft = await givenProgrammeVersion(database, programmeId, { number: 2, state: 'DRAFT', standards });
    await expect(
      database.sql(`update programmes.standard set programme_version_id = $1 where id = $2`, [
        programmeVersionId,
        draft.standardIds[0],
      ]),
    ).rejects.toThrow(/frozen/);
  });
});
