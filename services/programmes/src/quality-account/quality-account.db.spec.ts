import { afterEach, describe, expect, it } from '@jest/globals';
import { addDays, isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { newId } from '@qip/subgraph-kit/values/id';
import {
  givenCentralPerson,
  givenColleague,
  givenOrganisation,
  givenPartnerTool,
  givenSuccession,
  givenTeam,
} from '@qip/testkit/given-organisations';
import { givenCycle, type GivenCycle, givenEnrolment, givenProgramme } from '@qip/testkit/given-programmes';
import { givenCases, givenLock, givenSubmission } from '@qip/testkit/given-submissions';
import { resetClock, stopClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { programmesSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const programmes = useTestSubgraph(programmesSubgraph, database);
afterEach(() => resetClock(database));

const ACCOUNT = `qualityAccount(financialYear: 2030) { firstOn lastOn isProvisional eligibleCount participationCount
  participation { percent } statement cycles { auditCycle { code } isEligible participation isProvisional
    casesSubmittedCount casesExpected percentage { numerator denominator percent } } }`;

async function ask(ids: readonly string[], as: string | undefined, field: string): Promise<readonly unknown[]> {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Organisation { answer: ${field} } } }`;
  const variables = { of: ids.map((id) => ({ __typename: 'Organisation', id })) };
  const { data, errors } = await programmes.ask({ query, variables, ...(as === undefined ? {} : { as }) });
  expect(errors).toBeUndefined();
  return (data as { _entities: { answer: unknown }[] })._entities.map(({ answer }) => answer);
}
const accountOf = async (id: string, as?: string): Promise<unknown> => (await ask([id], as, ACCOUNT))[0];

const at = (day: string): Promise<void> => stopClock(database, new Date(`${day}T12:00:00Z`));
const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error(`${text} is no day.`);
  return text;
};

/** A baseline of a programme of its own, whose submission closes on a day. */
async function givenCycleClosing(closesOn: string, state: 'PLANNED' | 'CANCELLED' = 'PLANNED'): Promise<GivenCycle> {
  const [closes, programme] = [day(closesOn), await givenProgramme(database)];
  const schedule = {
    ...{ materialsOn: addDays(closes, -86), collectionOpensOn: addDays(closes, -55) },
    ...{ collectionClosesOn: addDays(closes, -28), submissionOpensOn: addDays(closes, -27) },
    ...{ submissionClosesOn: closes, reportOn: addDays(closes, 84) },
  };
  return givenCycle(database, programme, { schedule, state });
}

/** Takes part with so many complete cases and one draft. */
async function givenPart(organisationId: string, cycle: GivenCycle, count: number, expected?: number): Promise<void> {
  const { auditCycleId } = cycle;
  const casesExpected = expected === undefined ? {} : { casesExpected: expected };
  await givenEnrolment(database, { organisationId, auditCycleId, ...casesExpected });
  const submission = await givenSubmission(database, organisationId, cycle, { isSignedOff: true });
  const team = { teamId: await givenTeam(database, organisationId, `T${cycle.code.slice(0, 3)}`), teamCode: 'T1' };
  await givenCases(database, submission, [
    { ...team, outcomes: 'MMM', count },
    { ...team, outcomes: null },
  ]);
}

describe('a Quality Account', () => {
  it('counts the cycles that closed within its year, and of each the cases that were locked', async () => {
    const { organisationId, lead, name } = await givenOrganisation(database);
    const [before, first] = [await givenCycleClosing('2030-03-31'), await givenCycleClosing('2030-04-01')];
    const [last, after] = [await givenCycleClosing('2031-03-31'), await givenCycleClosing('2031-04-01')];
    await givenCycleClosing('2030-09-01', 'CANCELLED');
    await givenPart(organisationId, before, 9, 9);
    await givenPart(organisationId, first, 34, 40);
    await givenPart(organisationId, after, 7);
    await givenLock(database, first);
    await at('2031-04-02');
    const account = await accountOf(organisationId, lead.subject);
    expect(account).toMatchObject({
      ...{ firstOn: '2030-04-01', lastOn: '2031-03-31', isProvisional: true },
      ...{ eligibleCount: 2, participationCount: 1, participation: { percent: 50 } },
      cycles: [
        {
          ...{ auditCycle: { code: first.code }, isEligible: true, participation: 'TOOK_PART', isProvisional: false },
          ...{ casesSubmittedCount: 34, casesExpected: 40 },
          percentage: { numerator: 34, denominator: 40, percent: 85 },
        },
        {
          ...{ auditCycle: { code: last.code }, isEligible: true, participation: 'NOT_ENROLLED', isProvisional: true },
          ...{ casesSubmittedCount: 0, casesExpected: null, percentage: null },
        },
      ],
    });
    expect(JSON.stringify(account)).toContain(`${name} took part in 1 of the 2 for which it was eligible (50%).`);
    await givenLock(database, last);
    expect(await accountOf(organisationId, lead.subject)).toMatchObject({ isProvisional: false });
    // Of a cycle that closes today nothing is settled today.
    await at('2031-03-31');
    expect(await accountOf(organisationId, lead.subject)).toMatchObject({ isProvisional: true, eligibleCount: 1 });
  });

  it('counts as it is before the lock, to whoever may count, and stays with the lock afterwards', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const viewer = await givenColleague(database, { role: 'VIEWER', organisationId });
    const central = await givenCentralPerson(database);
    const cycle = await givenCycleClosing('2030-06-30');
    await givenPart(organisationId, cycle, 12);
    await at('2030-07-01');
    const seen = async (as: string): Promise<unknown> => {
      const { cycles } = (await accountOf(organisationId, as)) as {
        readonly cycles: readonly { auditCycle: { code: string } }[];
      };
      return cycles.find(({ auditCycle }) => auditCycle.code === cycle.code);
    };
    const counted = { isProvisional: true, participation: 'TOOK_PART', casesSubmittedCount: 12 };
    expect(await seen(lead.subject)).toMatchObject(counted);
    expect(await seen(central.subject)).toMatchObject(counted);
    expect(await seen(viewer.subject)).toMatchObject({ participation: 'NOT_KNOWN_YET', casesSubmittedCount: null });
    await givenLock(database, cycle);
    await database.sql(`update submissions.audit_case set until_lock = 2 where audit_cycle_id = $1`, [
      cycle.auditCycleId,
    ]);
    const locked = { isProvisional: false, participation: 'TOOK_PART', casesSubmittedCount: 12 };
    for (const { subject } of [lead, central, viewer]) expect(await seen(subject)).toMatchObject(locked);
  });

  it('counts what was left out of the lock as not submitted, and no member as not eligible', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const cycle = await givenCycleClosing('2030-08-15');
    await givenPart(organisationId, cycle, 3, 3);
    await database.sql(
      `update submissions.submission set state = 'OPEN', signed_off_at = null, signed_off_by = null
      where organisation_id = $1`,
      [organisationId],
    );
    await givenLock(database, cycle, { unsigned: 'LEAVE_OUT' });
    const gone = await givenOrganisation(database);
    await database.sql(`update organisations.membership set until_on = '2030-04-01' where organisation_id = $1`, [
      gone.organisationId,
    ]);
    await at('2030-08-16');
    const mine = { auditCycle: { code: cycle.code }, participation: 'NO_CASES', casesSubmittedCount: 0 };
    expect(await accountOf(organisationId, lead.subject)).toMatchObject({
      cycles: expect.arrayContaining([expect.objectContaining(mine)]),
    });
    const other = { auditCycle: { code: cycle.code }, isEligible: false, participation: 'NOT_ENROLLED' };
    expect(await accountOf(gone.organisationId, gone.lead.subject)).toMatchObject({
      cycles: expect.arrayContaining([expect.objectContaining(other)]),
    });
  });

  it('of a successor holds its predecessors’ cases once, and theirs of the same year is not given', async () => {
    const [own, former, first] = [
      await givenOrganisation(database),
      await givenOrganisation(database),
      await givenOrganisation(database),
    ];
    const cycle = await givenCycleClosing('2030-10-10');
    await givenPart(own.organisationId, cycle, 10, 20);
    await givenPart(former.organisationId, cycle, 5, 5);
    await givenPart(first.organisationId, cycle, 1, 5);
    await givenLock(database, cycle);
    const ids = [own, former, first].map(({ organisationId }) => organisationId);
    const central = await givenCentralPerson(database);
    const cases = async (): Promise<unknown> => {
      const accounts = (await ask(ids, central.subject, ACCOUNT)) as readonly ({
        cycles: { auditCycle: { code: string }; casesSubmittedCount: number }[];
      } | null)[];
      return accounts.map(
        (account) =>
          account?.cycles.find(({ auditCycle }) => auditCycle.code === cycle.code)?.casesSubmittedCount ?? null,
      );
    };
    await at('2031-05-01');
    expect(await cases()).toEqual([10, 5, 1]);
    const [successorId, formerId, firstId] = [own.organisationId, former.organisationId, first.organisationId];
    await givenSuccession(database, { predecessorId: firstId, successorId: formerId, effectiveOn: '2031-01-01' });
    await givenSuccession(database, { predecessorId: formerId, successorId, effectiveOn: '2031-03-31' });
    expect(await cases()).toEqual([16, null, null]);
    await database.sql(`update organisations.succession set effective_on = '2031-04-01' where successor_id = $1`, [
      successorId,
    ]);
    expect(await cases()).toEqual([10, 6, null]);
    expect(await accountOf(formerId, own.lead.subject)).toMatchObject({ firstOn: '2030-04-01' });
  });

  it('is given to the organisation’s own people and the central team, with as many statements for many', async () => {
    const [own, other] = [await givenOrganisation(database), await givenOrganisation(database)];
    const ids = [own.organisationId, other.organisationId, newId()];
    const [tool, central] = [await givenPartnerTool(database, ids.slice(0, 1)), await givenCentralPerson(database)];
    const given = async (as?: string): Promise<unknown> =>
      (await ask(ids, as, ACCOUNT)).map((account) => account !== null);
    await at('2030-05-01');
    expect(await given(own.lead.subject)).toEqual([true, false, false]);
    expect(await given(tool.subject)).toEqual([false, false, false]);
    expect(await given()).toEqual([false, false, false]);
    const count = async (asked: readonly string[]): Promise<number> => {
      programmes.takeStatements();
      await ask(asked, central.subject, ACCOUNT);
      return programmes.takeStatements().length;
    };
    expect(await given(central.subject)).toEqual([true, true, false]);
    expect(await count(ids)).toBe(await count(ids.slice(0, 1)));
  });
});

describe('the evidence for the CQC', () => {
  const EVIDENCE = (id: string): string => `cqcEvidence(auditCycleId: "${id}") { auditCycle { code }
    part { participation casesSubmittedCount } nextAuditCycle { code } standards { number statement evidence { body code link } } }`;

  it('names part, standards with their guidance, and the next cycle', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const programme = await givenProgramme(database);
    const cycle = await givenCycle(database, programme, { submissionOpensInDays: -200 });
    const next = await givenCycle(database, programme, { baselineId: cycle.auditCycleId, submissionOpensInDays: 100 });
    await givenPart(organisationId, cycle, 4);
    await givenLock(database, cycle);
    const [evidence] = await ask([organisationId], lead.subject, EVIDENCE(cycle.auditCycleId));
    expect(evidence).toMatchObject({
      ...{ auditCycle: { code: cycle.code }, nextAuditCycle: { code: next.code } },
      part: { participation: 'TOOK_PART', casesSubmittedCount: 4 },
    });
    const link = 'https://www.nice.org.uk/guidance/cg185';
    expect((evidence as { readonly standards: unknown }).standards).toMatchObject([
      { number: 1, evidence: [{ body: 'NICE', code: 'CG185', link }] },
      { number: 2, evidence: [{ body: 'NICE', code: 'CG185', link: null }] },
      { number: 3, evidence: [] },
    ]);
    expect(await ask([organisationId], lead.subject, EVIDENCE(next.auditCycleId))).toMatchObject([
      { part: { participation: 'NOT_ENROLLED', casesSubmittedCount: 0 }, nextAuditCycle: null },
    ]);
  });

  it('is not there for another organisation, another programme’s lead, or a cycle that was cancelled', async () => {
    const [own, other] = [await givenOrganisation(database), await givenOrganisation(database)];
    const [cycle, foreign] = [await givenCycleClosing('2030-11-11'), await givenCycleClosing('2030-12-12')];
    const cancelled = await givenCycleClosing('2030-12-13', 'CANCELLED');
    const { organisationId } = own;
    const qipLead = await givenColleague(database, {
      role: 'QIP_LEAD',
      organisationId,
      programmeId: cycle.programmeId,
    });
    const found = async (as: string, { auditCycleId }: GivenCycle): Promise<boolean> =>
      (await ask([organisationId], as, EVIDENCE(auditCycleId)))[0] !== null;
    expect(await found(qipLead.subject, cycle)).toBe(true);
    expect(await found(qipLead.subject, foreign)).toBe(false);
    expect(await found(other.lead.subject, cycle)).toBe(false);
    expect(await found(own.lead.subject, cancelled)).toBe(false);
    expect(await found((await givenCentralPerson(database)).subject, cycle)).toBe(true);
  });
});
