import { describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import { givenCentralPerson, type GivenPerson } from '@qip/testkit/given-organisations';
import { givenProgrammeVersion } from '@qip/testkit/given-programme-version';
import { givenCycle, givenProgramme, type GivenProgramme } from '@qip/testkit/given-programmes';
import { SAMPLE_AUDIT_TOOL, SAMPLE_STANDARDS } from '@qip/testkit/sample-definition';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { programmesSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const programmes = useTestSubgraph(programmesSubgraph, database, { poolSize: 4 });

const PLAN = `mutation ($input: PlanAuditCycleInput!) { planAuditCycle(input: $input) {
  __typename
  ... on PlanAuditCycleSuccess { auditCycle { id code kind label isComparable notComparableReason version
    programme { topic } programmeVersion { id } baseline { id }
    schedule { materialsOn collectionOpensOn collectionClosesOn submissionOpensOn submissionClosesOn reportOn
      notes { event fallsOn name } } } }
  ... on InputValidationError { fields { path message } }
  ... on NotFoundError { entity } } }`;

type Input = Readonly<Record<string, unknown>>;

/** Plans as a member of the central team; unless said otherwise, a baseline from 7 September 2026. */
async function plan(programme: GivenProgramme, input: Input, as?: GivenPerson): Promise<unknown> {
  const central = as ?? (await givenCentralPerson(database));
  const usual = { programmeId: programme.programmeId, kind: 'BASELINE', label: 'baseline' };
  const answer = await programmes.ask({
    query: PLAN,
    variables: { input: { ...usual, collectionOpensOn: '2026-09-07', ...input } },
    as: central.subject,
  });
  expect(answer.errors).toBeUndefined();
  return answer.data?.['planAuditCycle'];
}

function cyclesOf({ programmeId }: GivenProgramme): Promise<readonly object[]> {
  return database.sql(
    `select code, gate.opens_at, gate.closes_at, gate.state from programmes.audit_cycle
     left join submissions.gate on gate.audit_cycle_id = audit_cycle.id where programme_id = $1 order by code`,
    [programmeId],
  );
}

describe('a baseline', () => {
  it('is planned from one date, against the newest approved version, with its gate', async () => {
    const programme = await givenProgramme(database);
    expect(await plan(programme, {})).toEqual({
      __typename: 'PlanAuditCycleSuccess',
      auditCycle: {
        id: expect.any(String),
        code: `${programme.topic}a`,
        kind: 'BASELINE',
        label: 'baseline',
        isComparable: true,
        notComparableReason: null,
        version: 1,
        programme: { topic: programme.topic },
        programmeVersion: { id: programme.programmeVersionId },
        baseline: null,
        schedule: {
          materialsOn: '2026-08-07',
          collectionOpensOn: '2026-09-07',
          collectionClosesOn: '2026-10-04',
          submissionOpensOn: '2026-10-05',
          submissionClosesOn: '2026-11-01',
          reportOn: '2027-01-25',
          notes: [
            { event: 'COLLECTION_CLOSES', fallsOn: '2026-10-04', name: 'Sunday' },
            { event: 'SUBMISSION_CLOSES', fallsOn: '2026-11-01', name: 'Sunday' },
          ],
        },
      },
    });
    // Submission opens in summer time and closes in winter time.
    expect(await cyclesOf(programme)).toEqual([
      {
        code: `${programme.topic}a`,
        opens_at: new Date('2026-10-04T23:00:00Z'),
        closes_at: new Date('2026-11-02T00:00:00Z'),
        state: 'OPEN',
      },
    ]);
  });

  it('that runs over the end of March has a gate that opens in winter time and closes in summer time', async () => {
    const programme = await givenProgramme(database);
    await plan(programme, { collectionOpensOn: '2027-02-15' });
    expect(await cyclesOf(programme)).toMatchObject([
      { opens_at: new Date('2027-03-15T00:00:00Z'), closes_at: new Date('2027-04-11T23:00:00Z') },
    ]);
  });

  it('is recorded in the chain of the centre', async () => {
    const programme = await givenProgramme(database);
    await plan(programme, { label: 'recorded baseline' });
    const events = await database.sql(
      `select chain, operation, entity, after ->> 'code' as code from programmes.audit_event
       where after ->> 'label' = 'recorded baseline'`,
    );
    expect(events).toEqual([
      {
        chain: '00000000-0000-0000-0000-000000000000',
        operation: 'planAuditCycle',
        entity: 'AuditCycle',
        code: `${programme.topic}a`,
      },
    ]);
  });

  it('may have days of its own, and moves what follows from them', async () => {
    const programme = await givenProgramme(database);
    const days = { materialsOn: '2026-08-20', submissionOpensOn: '2026-09-21', reportOn: '2027-02-01' };
    expect(await plan(programme, days)).toMatchObject({
      auditCycle: {
        schedule: {
          materialsOn: '2026-08-20',
          collectionClosesOn: '2026-10-04',
          submissionOpensOn: '2026-09-21',
          submissionClosesOn: '2026-10-18',
          reportOn: '2027-02-01',
        },
      },
    });
  });

  it('is the only one of its version', async () => {
    const programme = await givenProgramme(database);
    await givenCycle(database, programme);
    expect(await plan(programme, {})).toMatchObject({ fields: [{ path: 'programmeVersionId' }] });
  });

  it('takes the newest approved version, and an older one on demand', async () => {
    const programme = await givenProgramme(database);
    const second = await givenProgrammeVersion(database, programme.programmeId, { number: 2 });
    await givenProgrammeVersion(database, programme.programmeId, { number: 3, state: 'DRAFT' });
    expect(await plan(programme, {})).toMatchObject({
      auditCycle: { programmeVersion: { id: second.programmeVersionId } },
    });
    expect(await plan(programme, { programmeVersionId: programme.programmeVersionId })).toMatchObject({
      auditCycle: { programmeVersion: { id: programme.programmeVersionId }, code: `${programme.topic}b` },
    });
  });
});

describe('a re-audit', () => {
  it('is audited against the version of its baseline and is comparable', async () => {
    const programme = await givenProgramme(database);
    const baseline = await givenCycle(database, programme, { submissionOpensInDays: -700 });
    await givenProgrammeVersion(database, programme.programmeId, { number: 2 });
    const input = { kind: 'RE_AUDIT', label: 're-audit, 18 months', baselineId: baseline.auditCycleId };
    expect(await plan(programme, input)).toMatchObject({
      auditCycle: {
        code: `${programme.topic}b`,
        isComparable: true,
        programmeVersion: { id: programme.programmeVersionId },
        baseline: { id: baseline.auditCycleId },
      },
    });
  });

  it('of a version that only gained an item is comparable, and takes no reason', async () => {
    const programme = await givenProgramme(database);
    const baseline = await givenCycle(database, programme, { submissionOpensInDays: -700 });
    const gained = { kind: 'BOOLEAN', name: 'gained', label: 'Gained', section: 'PATIENT', isRequired: false } as const;
    const auditTool = { ...SAMPLE_AUDIT_TOOL, items: [gained, ...SAMPLE_AUDIT_TOOL.items] };
    const second = await givenProgrammeVersion(database, programme.programmeId, { number: 2, auditTool });
    const { programmeVersionId } = second;
    const input = { kind: 'RE_AUDIT', label: 'again', baselineId: baseline.auditCycleId, programmeVersionId };
    expect(await plan(programme, { ...input, notComparableReason: 'It has one item more.' })).toMatchObject({
      fields: [{ path: 'notComparableReason' }],
    });
    expect(await plan(programme, input)).toMatchObject({
      auditCycle: { isComparable: true, notComparableReason: null, programmeVersion: { id: programmeVersionId } },
    });
  });

  it('of a version with other standards is not comparable, and says why', async () => {
    const programme = await givenProgramme(database);
    const baseline = await givenCycle(database, programme, { submissionOpensInDays: -700 });
    const standards = SAMPLE_STANDARDS.map((one) => (one.number === 1 ? { ...one, targetPercent: 95 } : one));
    const second = await givenProgrammeVersion(database, programme.programmeId, { number: 2, standards });
    const { programmeVersionId } = second;
    const input = { kind: 'SUPPLEMENTARY', label: 'new', baselineId: baseline.auditCycleId, programmeVersionId };
    expect(await plan(programme, input)).toMatchObject({
      fields: [
        {
          path: 'notComparableReason',
          message: expect.stringMatching(/say why it is used\. Standard 1: the target has changed\.$/),
        },
      ],
    });
    expect(await plan(programme, { ...input, notComparableReason: 'NICE changed the interval.' })).toMatchObject({
      auditCycle: { isComparable: false, notComparableReason: 'NICE changed the interval.' },
    });
  });

  it.each([
    ['without a baseline', {}, ['baselineId']],
    ['with a day that is not after its baseline', { collectionOpensOn: '2020-01-01' }, ['collectionOpensOn']],
    ['with a reason that explains nothing', { notComparableReason: 'For the sake of it.' }, ['notComparableReason']],
  ])('%s is refused', async (title, input, paths) => {
    const programme = await givenProgramme(database);
    const baseline = await givenCycle(database, programme, { submissionOpensInDays: -700 });
    const baselineId = title === 'without a baseline' ? null : baseline.auditCycleId;
    const answer = await plan(programme, { kind: 'RE_AUDIT', label: 're-audit', baselineId, ...input });
    expect(answer).toMatchObject({ __typename: 'InputValidationError', fields: paths.map((path) => ({ path })) });
  });
});

describe('a cycle', () => {
  it('cannot have an order that makes no sense: each day is named, and nothing is stored', async () => {
    const programme = await givenProgramme(database);
    const days = { materialsOn: '2026-09-08', submissionClosesOn: '2026-10-01', reportOn: '2026-10-01' };
    expect(await plan(programme, days)).toEqual({
      __typename: 'InputValidationError',
      fields: [
        {
          path: 'materialsOn',
          message: 'The audit materials must be sent on the day on which collection opens at the latest.',
        },
        { path: 'submissionClosesOn', message: 'Submission cannot close before it opens.' },
        {
          path: 'submissionClosesOn',
          message: 'Submission cannot close before collection does: what is collected last could not be submitted.',
        },
        { path: 'reportOn', message: 'The report comes after the last day of submission.' },
      ],
    });
    expect(await cyclesOf(programme)).toEqual([]);
  });

  it.each([
    ['7a', 'is not of the topic'],
    ['A', 'is no code'],
  ])('cannot have the code %s, which %s', async (code) => {
    const programme = await givenProgramme(database);
    expect(await plan(programme, { code })).toMatchObject({ fields: [{ path: 'code' }] });
  });

  it('may have the code that is wanted, once', async () => {
    const programme = await givenProgramme(database);
    const code = `${programme.topic}d`;
    expect(await plan(programme, { code })).toMatchObject({ auditCycle: { code } });
    await givenProgrammeVersion(database, programme.programmeId, { number: 2 });
    expect(await plan(programme, { code })).toMatchObject({ fields: [{ path: 'code' }] });
    expect(await plan(programme, {})).toMatchObject({ auditCycle: { code: `${programme.topic}e` } });
  });

  it('has an approved version of its own programme, and a baseline of it', async () => {
    const [programme, other] = [await givenProgramme(database), await givenProgramme(database)];
    const draft = await givenProgrammeVersion(database, programme.programmeId, { number: 2, state: 'DRAFT' });
    const foreign = await givenCycle(database, other);
    expect(await plan(programme, { programmeVersionId: draft.programmeVersionId })).toMatchObject({
      fields: [{ path: 'programmeVersionId' }],
    });
    expect(await plan(programme, { programmeVersionId: other.programmeVersionId })).toMatchObject({
      entity: 'ProgrammeVersion',
    });
    expect(await plan(programme, { kind: 'RE_AUDIT', baselineId: foreign.auditCycleId })).toMatchObject({
      entity: 'AuditCycle',
    });
    expect(await plan(programme, { programmeId: newId() })).toMatchObject({ entity: 'Programme' });
    expect(await cyclesOf(programme)).toEqual([]);
  });

  it('of a programme without an approved version is refused', async () => {
    const programme = await givenProgramme(database, { state: 'IN_CHECK' });
    expect(await plan(programme, {})).toMatchObject({ fields: [{ path: 'programmeVersionId' }] });
  });

  it.each(['1999-12-31', '2200-01-01'])('is not planned for %s', async (collectionOpensOn) => {
    const programme = await givenProgramme(database);
    expect(await plan(programme, { collectionOpensOn })).toMatchObject({
      fields: [{ path: 'collectionOpensOn', message: 'Give a day from 2000 to 2199.' }],
    });
  });

  it('is planned once under one idempotency key', async () => {
    const programme = await givenProgramme(database);
    const central = await givenCentralPerson(database);
    const input = {
      programmeId: programme.programmeId,
      kind: 'BASELINE',
      label: 'baseline',
      collectionOpensOn: '2026-09-07',
      idempotencyKey: 'plan',
    };
    const ask = (given: Input): Promise<unknown> =>
      programmes
        .ask({ query: PLAN, variables: { input: given }, as: central.subject })
        .then(({ data }) => data?.['planAuditCycle']);
    const first = await ask(input);
    expect(first).toMatchObject({ __typename: 'PlanAuditCycleSuccess' });
    expect(await ask(input)).toEqual(first);
    expect(await ask({ ...input, label: 'another' })).toEqual({ __typename: 'IdempotencyKeyReusedError' });
    expect(await cyclesOf(programme)).toHaveLength(1);
  });

  it('gets a code of its own, however many are planned at once', async () => {
    const programme = await givenProgramme(database);
    const { auditCycleId } = await givenCycle(database, programme, { submissionOpensInDays: -700 });
    const input = { kind: 'RE_AUDIT', label: 're-audit', baselineId: auditCycleId };
    const central = await givenCentralPerson(database);
    await Promise.all(Array.from({ length: 6 }, () => plan(programme, input, central)));
    const codes = (await cyclesOf(programme)).map((cycle) => 'code' in cycle && cycle.code);
    expect(codes).toEqual(Array.from('abcdefg', (letter) => programme.topic + letter));
  });

  it('is the one baseline of its version, however many are planned at once', async () => {
    const programme = await givenProgramme(database);
    const central = await givenCentralPerson(database);
    const answers = await Promise.all(Array.from({ length: 4 }, () => plan(programme, {}, central)));
    expect(answers.filter((answer) => JSON.stringify(answer).includes('PlanAuditCycleSuccess'))).toHaveLength(1);
    expect(await cyclesOf(programme)).toHaveLength(1);
  });
});
