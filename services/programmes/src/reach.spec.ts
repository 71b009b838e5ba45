import { describe, expect, it } from '@jest/globals';
import { type Actor, type Grant, ROLES } from '@qip/subgraph-kit/access/actor';
import fc from 'fast-check';
import { mayActOnPlan } from './action-plan/action-plan.policy.js';
import { mayDecideOnIntervention } from './intervention/own-intervention.policy.js';
import { reachOf } from './reach.js';

const some = (...ids: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...ids);
/** As the database grants them: the central team everywhere, a QIP lead for a programme, a collector for a cycle. */
const grant: fc.Arbitrary<Grant> = fc
  .record({
    role: fc.constantFrom(...ROLES),
    organisationId: some('o1', 'o2'),
    predecessorIds: fc.subarray(['o3', 'o4']),
    programmeId: some('p1', 'p2'),
    auditCycleId: some('c1', 'c2'),
  })
  .map(({ role, organisationId, predecessorIds, programmeId, auditCycleId }) => ({
    role,
    organisationId: role === 'CENTRAL_TEAM' ? null : organisationId,
    predecessorIds: role === 'CENTRAL_TEAM' ? [] : predecessorIds,
    programmeId: role === 'QIP_LEAD' ? programmeId : null,
    auditCycleId: role === 'DATA_COLLECTOR' ? auditCycleId : null,
    teamIds: null,
  }));
const actor = fc
  .array(grant, { maxLength: 3 })
  .map((grants): Actor => ({ kind: 'PERSON', id: 'person', name: 'person', grants }));
const part = fc.record({
  organisationId: some('o1', 'o2', 'o3', 'o4'),
  programmeId: some('p1', 'p2'),
  auditCycleId: some('c1', 'c2'),
});

describe('the action plans within reach', () => {
  it('are in a list the same as one by one, and never there for the central team as such', () => {
    fc.assert(
      fc.property(actor, part, (asks, asked) => {
        const reach = reachOf(asks, 'readActionPlan');
        if (reach === 'EVERYWHERE') throw new Error('Nobody reads every plan.');
        const isWithin = reach.some(
          ({ organisationId, programmeId, auditCycleId }) =>
            organisationId === asked.organisationId &&
            (programmeId ?? asked.programmeId) === asked.programmeId &&
            (auditCycleId ?? asked.auditCycleId) === asked.auditCycleId,
        );
        expect(mayActOnPlan(asks, 'readActionPlan', asked)).toBe(isWithin);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('deciding on an intervention', () => {
  it('is the local lead’s, and the QIP lead’s where it is specific to the programme, each for the own organisation', () => {
    fc.assert(
      fc.property(actor, some('o1', 'o2', 'o3'), fc.option(some('p1', 'p2')), (asks, organisationId, programmeId) => {
        const isTheirs = asks.grants.some(
          (held) =>
            held.organisationId === organisationId &&
            (held.role === 'LOCAL_LEAD' || (held.role === 'QIP_LEAD' && held.programmeId === programmeId)),
        );
        expect(mayDecideOnIntervention(asks, 'adoptIntervention', { organisationId, programmeId })).toBe(isTheirs);
      }),
      { numRuns: 1000 },
    );
  });
});
