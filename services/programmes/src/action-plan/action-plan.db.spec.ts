import { afterEach, describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import { addDays, endOfDay } from '@qip/subgraph-kit/values/local-date';
import {
  givenCentralPerson,
  givenColleague,
  givenOrganisation,
  givenPartnerTool,
  givenSuccession,
  type GivenPerson,
} from '@qip/testkit/given-organisations';
import { givenEnrolment } from '@qip/testkit/given-programmes';
import { clockToday, resetClock, stopClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { type ActionOperation, actOnPlan } from '../../testing/act-on-plan.js';
import { givenAction } from '../../testing/given-action-plan.js';
import { type PlansSeen, readActionPlans } from '../../testing/read-action-plans.js';
import { givenParticipant, type GivenParticipant } from '../../testing/given-participant.js';
import { underScope } from '../../testing/under-scope.js';
import { programmesSubgraph } from '../subgraph.js';
import { ACTION_STATUSES, nextStatus } from './action-plan.rules.js';
import { overdueActions } from './overdue-actions.js';

const database = useTestDatabase();
const programmes = useTestSubgraph(programmesSubgraph, database);

const act = (as: GivenPerson, operation: ActionOperation, input: object): Promise<unknown> =>
  actOnPlan(programmes, as.subject, operation, input);

const CONTENT = {
  gap: 'Blood tests were late in a third of the cases.',
  cause: 'Nobody is told when a test is due.',
  action: 'The ward books the next test with each prescription.',
  ownerRole: 'WARD_MANAGER',
  dueOn: '2199-01-01',
};

const plan = ({ lead, organisationId, cycle }: GivenParticipant, other: object = {}): Promise<unknown> =>
  act(lead, 'planAction', { organisationId, auditCycleId: cycle.auditCycleId, ...CONTENT, ...other });

const plansSeenBy = (subject: string | null, organisationId: string, of = ''): Promise<PlansSeen> =>
  readActionPlans(programmes, { subject, organisationId, of });

afterEach(() => resetClock(database));

describe('planning an action', () => {
  it('begins the plan of the organisation for the cycle, and goes on with it', async () => {
    const world = await givenParticipant(database);
    const first = await plan(world, { standardId: world.standardId, idempotencyKey: 'first' });
    expect(first).toMatchObject({
      __typename: 'PlanActionSuccess',
      plannedAction: {
        ...{ status: 'PLANNED', review: null, closedAt: null, isOverdue: false, version: 1, dueOn: '2199-01-01' },
        ...{ standard: { id: world.standardId }, actionPlan: { auditCycle: { id: world.cycle.auditCycleId } } },
      },
    });
    expect(await plan(world, { standardId: world.standardId, idempotencyKey: 'first' })).toEqual(first);
    await plan(world);
    expect(await plansSeenBy(world.lead.subject, world.organisationId)).toMatchObject({
      totalCount: 1,
      edges: [{ node: { overdueCount: 0, actions: { totalCount: 2 }, open: { totalCount: 2 } } }],
    });
    const events = await database.sql(
      `select operation, actor, after->>'gap' as gap from programmes.audit_event where chain = $1`,
      [world.organisationId],
    );
    const event = { operation: 'planAction', actor: `person ${world.lead.personId}`, gap: CONTENT.gap };
    expect(events).toEqual([event, event]);
  });

  it('is for a cycle in which the organisation, or one that has become it, takes part', async () => {
    const world = await givenParticipant(database);
    const successor = await givenOrganisation(database);
    const { auditCycleId } = world.cycle;
    const asSuccessor = (): Promise<unknown> => plan({ ...world, ...successor });
    expect(await asSuccessor()).toEqual({
      __typename: 'NotTakingPartError',
      organisationId: successor.organisationId,
    });
    const link = { predecessorId: world.organisationId, successorId: successor.organisationId };
    await givenSuccession(database, link);
    expect(await asSuccessor()).toMatchObject({ __typename: 'PlanActionSuccess' });
    const withdrawn = await givenOrganisation(database);
    await givenEnrolment(database, { organisationId: withdrawn.organisationId, auditCycleId, isWithdrawn: true });
    expect(await plan({ ...world, ...withdrawn })).toMatchObject({ __typename: 'NotTakingPartError' });
    await database.sql(`update programmes.audit_cycle set state = 'CANCELLED' where id = $1`, [auditCycleId]);
    expect(await plan(world)).toEqual({ __typename: 'InvalidTransitionError', currentState: 'CANCELLED' });
  });

  it('takes a standard of that cycle, and a day to come', async () => {
    const [world, other] = [await givenParticipant(database), await givenParticipant(database)];
    expect(await plan(world, { standardId: other.standardId })).toEqual({
      __typename: 'NotFoundError',
      entity: 'Standard',
    });
    const today = await clockToday(database);
    expect(await plan(world, { dueOn: today })).toMatchObject({ __typename: 'PlanActionSuccess' });
    expect(await plan(world, { dueOn: addDays(today, -1) })).toEqual({
      __typename: 'InputValidationError',
      fields: [{ path: 'dueOn' }],
    });
  });

  it.each([
    [{ gap: 'Patient 943 476 5919 was missed.' }, 'gap', 'NHS_NUMBER'],
    [{ cause: 'Dr Jane Smith was away.' }, 'cause', 'NAME'],
    [{ action: 'Write to a.b@trust.example.' }, 'action', 'EMAIL_ADDRESS'],
  ])('refuses %j at %s as %s, and stores nothing of it', async (other, path, kind) => {
    const world = await givenParticipant(database);
    expect(await plan(world, other)).toEqual({ __typename: 'IdentifierRefusedError', path, kind });
    expect(await plansSeenBy(world.lead.subject, world.organisationId)).toMatchObject({ totalCount: 0 });
  });
});

describe('an action', () => {
  const STEP_OF = {
    startAction: 'START',
    reviseAction: 'REVISE',
    completeAction: 'COMPLETE',
    dropAction: 'DROP',
  } as const;
  const INPUT = {
    startAction: {},
    reviseAction: CONTENT,
    completeAction: { review: 'All tests are booked now.' },
    dropAction: { reason: 'The new record system books them.' },
  } as const;

  it.each(Object.keys(STEP_OF) as (keyof typeof STEP_OF)[])('%s moves it as the table says', async (operation) => {
    const { lead, organisationId, cycle } = await givenParticipant(database);
    for (const status of ACTION_STATUSES) {
      const given = { organisationId, auditCycleId: cycle.auditCycleId, status };
      const { plannedActionId } = await givenAction(database, given);
      const next = nextStatus(status, STEP_OF[operation]);
      const answer = await act(lead, operation, { plannedActionId, expectedVersion: 1, ...INPUT[operation] });
      expect(answer).toMatchObject(
        next === null
          ? { __typename: 'InvalidTransitionError', currentState: status }
          : {
              plannedAction: {
                status: next,
                version: 2,
                closedAt: next === 'DONE' || next === 'DROPPED' ? expect.any(String) : null,
              },
            },
      );
    }
  });

  it('keeps what was said before, by whom and when, and is changed on the version that was read', async () => {
    const { lead, organisationId, cycle } = await givenParticipant(database);
    const { plannedActionId } = await givenAction(database, { organisationId, auditCycleId: cycle.auditCycleId });
    const revision = { plannedActionId, ...CONTENT, gap: 'Fewer are late.', review: 'Half the wards do it.' };
    expect(await act(lead, 'reviseAction', { ...revision, expectedVersion: 2 })).toEqual({
      __typename: 'StaleVersionError',
      currentVersion: 1,
    });
    await act(lead, 'reviseAction', { ...revision, expectedVersion: 1 });
    await act(lead, 'dropAction', { plannedActionId, expectedVersion: 2, reason: 'The wards were merged.' });
    const query = `query ($id: ID!) { _entities(representations: [{ __typename: "PlannedAction", id: $id }]) {
      ... on PlannedAction { changes { edges { node { operation before after person { id } } } } } } }`;
    const { data } = await programmes.ask({ query, variables: { id: plannedActionId }, as: lead.subject });
    const dropped = {
      before: { status: 'PLANNED', review: 'Half the wards do it.' },
      after: { status: 'DROPPED', review: 'The wards were merged.' },
    };
    const edges = [
      { node: { operation: 'dropAction', ...dropped, person: { id: lead.personId } } },
      { node: { operation: 'reviseAction', before: { gap: 'Sample gap', review: null } } },
    ];
    expect(data?.['_entities']).toMatchObject([{ changes: { edges } }]);
  });

  it('refuses reviews and reasons that name somebody', async () => {
    const { lead, organisationId, cycle } = await givenParticipant(database);
    const given = { organisationId, auditCycleId: cycle.auditCycleId };
    const asRead = { plannedActionId: (await givenAction(database, given)).plannedActionId, expectedVersion: 1 };
    const named = { __typename: 'IdentifierRefusedError', kind: 'NAME' };
    const text = 'Ask Dr Jane Smith';
    expect(await act(lead, 'reviseAction', { ...asRead, ...CONTENT, review: text })).toMatchObject(named);
    expect(await act(lead, 'completeAction', { ...asRead, review: text })).toMatchObject(named);
    expect(await act(lead, 'dropAction', { ...asRead, reason: text })).toMatchObject(named);
  });

  it('is overdue from the end of its last day, which may stay as it is when the action is revised', async () => {
    const { lead, organisationId, cycle } = await givenParticipant(database);
    const given = { organisationId, auditCycleId: cycle.auditCycleId };
    const { plannedActionId } = await givenAction(database, { ...given, dueInDays: 0 });
    await givenAction(database, { ...given, dueInDays: 1 });
    const today = await clockToday(database);
    const overdue = async (): Promise<unknown> => {
      const seen = await plansSeenBy(lead.subject, organisationId, `(auditCycleId: "${cycle.auditCycleId}")`);
      const { edges } = seen as { readonly edges: readonly { readonly node: { readonly overdueCount: number } }[] };
      expect(edges).toMatchObject([{ node: { actions: { totalCount: 2 } } }]);
      return edges[0]?.node.overdueCount;
    };
    await stopClock(database, new Date(endOfDay(today).getTime() - 1));
    expect(await overdue()).toBe(0);
    await stopClock(database, endOfDay(today));
    expect(await overdue()).toBe(1);
    const revision = { plannedActionId, expectedVersion: 1, ...CONTENT };
    expect(await act(lead, 'reviseAction', { ...revision, dueOn: addDays(today, -1) })).toMatchObject({
      __typename: 'InputValidationError',
    });
    expect(await act(lead, 'reviseAction', { ...revision, dueOn: today })).toMatchObject({
      plannedAction: { isOverdue: true },
    });
  });
});

describe('a plan', () => {
  it('is read inside the organisation and by those it became, and by nobody else', async () => {
    const [own, other, successor] = [
      await givenParticipant(database),
      await givenParticipant(database),
      await givenOrganisation(database),
    ];
    const { organisationId, cycle } = own;
    const { auditCycleId, programmeId } = cycle;
    await givenAction(database, { organisationId, auditCycleId });
    await givenSuccession(database, { predecessorId: organisationId, successorId: successor.organisationId });
    const colleague = async (grant: Parameters<typeof givenColleague>[1]): Promise<string> =>
      (await givenColleague(database, grant)).subject;
    const readers = {
      lead: own.lead.subject,
      qipLead: await colleague({ role: 'QIP_LEAD', organisationId, programmeId }),
      viewer: await colleague({ role: 'VIEWER', organisationId }),
      successor: successor.lead.subject,
      otherQipLead: await colleague({ role: 'QIP_LEAD', organisationId, programmeId: other.cycle.programmeId }),
      collector: await colleague({ role: 'DATA_COLLECTOR', organisationId, auditCycleId }),
      central: (await givenCentralPerson(database)).subject,
      otherLead: other.lead.subject,
      partnerTool: (await givenPartnerTool(database, [organisationId])).subject,
      nobody: null,
    };
    const counts: Record<string, unknown> = {};
    for (const [name, subject] of Object.entries(readers)) {
      counts[name] = (await plansSeenBy(subject, organisationId)).edges.length;
    }
    expect(counts).toEqual({
      ...{ lead: 1, qipLead: 1, viewer: 1, successor: 1 },
      ...{ otherQipLead: 0, collector: 0, central: 0, otherLead: 0, partnerTool: 0, nobody: 0 },
    });
    const rows: Record<string, unknown> = {};
    for (const [name, subject] of Object.entries(readers)) {
      rows[name] = await underScope(database, { subject }, async (ask) => [
        (await ask('select from programmes.action_plan')).length,
        (await ask('select from programmes.planned_action')).length,
        (await ask('select from contracts.overdue_action_v1')).length,
      ]);
    }
    const [all, none] = [
      [1, 1, 0],
      [0, 0, 0],
    ];
    // Of which programme a plan is, row-level security does not ask: the loaders do.
    expect(rows).toEqual({
      ...{ lead: all, qipLead: all, viewer: all, successor: all, otherQipLead: all },
      ...{ collector: none, central: none, otherLead: none, partnerTool: none, nobody: none },
    });
  });

  it('of another programme is neither written nor changed by a QIP lead', async () => {
    const [world, { cycle }] = [await givenParticipant(database), await givenParticipant(database)];
    const { organisationId } = world;
    const lead = await givenColleague(database, { role: 'QIP_LEAD', organisationId, programmeId: cycle.programmeId });
    expect(await plan({ ...world, lead })).toEqual({ __typename: 'NotFoundError', entity: 'Organisation' });
    const given = { organisationId, auditCycleId: world.cycle.auditCycleId };
    const asRead = { plannedActionId: (await givenAction(database, given)).plannedActionId, expectedVersion: 1 };
    expect(await act(lead, 'startAction', asRead)).toEqual({ __typename: 'NotFoundError', entity: 'PlannedAction' });
  });

  it('is written for one’s own organisation only, past all code', async () => {
    const { organisationId, cycle } = await givenParticipant(database);
    const { actionPlanId } = await givenAction(database, { organisationId, auditCycleId: cycle.auditCycleId });
    const successor = await givenOrganisation(database);
    await givenSuccession(database, { predecessorId: organisationId, successorId: successor.organisationId });
    const viewer = await givenColleague(database, { role: 'VIEWER', organisationId });
    const central = await givenCentralPerson(database);
    for (const { subject } of [successor.lead, viewer, central]) {
      await underScope(database, { subject }, async (ask) => {
        const change = `update programmes.planned_action set gap = 'Changed' where organisation_id = $1 returning id`;
        expect(await ask(change, [organisationId])).toEqual([]);
        const insert = `insert into programmes.planned_action (organisation_id, id, action_plan_id, gap, cause, action,
          owner_role, due_on, status) values ($1, $2, $3, 'a', 'b', 'c', 'OTHER', clock.today(), 'PLANNED')`;
        await expect(ask(insert, [organisationId, newId(), actionPlanId])).rejects.toThrow(/row-level security/);
      });
    }
  });

  it('is told as a count to a job that writes to people, and to no other job', async () => {
    const { organisationId, cycle } = await givenParticipant(database);
    const { auditCycleId } = cycle;
    await givenAction(database, { organisationId, auditCycleId, dueInDays: -3 });
    await givenAction(database, { organisationId, auditCycleId, dueInDays: -9, status: 'IN_PROGRESS' });
    await givenAction(database, { organisationId, auditCycleId, dueInDays: -9, status: 'DROPPED' });
    const told = async (job: string): Promise<readonly unknown[]> => {
      const { database: own } = programmes.running().open({ kind: 'JOB', job }, newId());
      const counts = await own.read(overdueActions).finally(() => own.close());
      return counts.filter((count) => count.organisationId === organisationId);
    };
    const earliestDueOn = addDays(await clockToday(database), -9);
    expect(await told('post-reminders')).toEqual([{ organisationId, auditCycleId, overdueCount: 2, earliestDueOn }]);
    expect(await told('analyse-audit-cycle')).toEqual([]);
    await underScope(database, { job: 'post-reminders' }, async (ask) => {
      expect(await ask('select from programmes.planned_action')).toEqual([]);
    });
  });
});
