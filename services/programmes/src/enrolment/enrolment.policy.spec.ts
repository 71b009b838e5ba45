import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Actor, type Grant, ROLES } from '@qip/subgraph-kit/access/actor';
import { enrolmentReach, mayDecide, mayReadEnrolment, type Participation } from './enrolment.policy.js';

const GRANT: Grant = {
  role: 'LOCAL_LEAD',
  organisationId: 'o1',
  predecessorIds: [],
  programmeId: null,
  auditCycleId: null,
  teamIds: null,
};
const part: Participation = { organisationId: 'o1', programmeId: 'p1', auditCycleId: 'c1' };

function actorWith(...grants: readonly Partial<Grant>[]): Actor {
  return { kind: 'PERSON', id: 'person', name: 'person', grants: grants.map((grant) => ({ ...GRANT, ...grant })) };
}

describe('who may know of an enrolment', () => {
  it('is the central team, and those who have a part in it', () => {
    expect(mayReadEnrolment(actorWith({ role: 'CENTRAL_TEAM', organisationId: null }), part)).toBe(true);
    expect(mayReadEnrolment(actorWith({}), part)).toBe(true);
    expect(mayReadEnrolment(actorWith({ role: 'QIP_LEAD', programmeId: 'p1' }), part)).toBe(true);
    expect(mayReadEnrolment(actorWith({ role: 'VIEWER' }), part)).toBe(true);
    expect(mayReadEnrolment(actorWith({ role: 'DATA_COLLECTOR', auditCycleId: 'c1' }), part)).toBe(true);
  });

  it('is also a collector who enters cases for one team only', () => {
    const actor = actorWith({ role: 'DATA_COLLECTOR', auditCycleId: 'c1', teamIds: ['t1'] });
    expect(mayReadEnrolment(actor, part)).toBe(true);
  });

  it('is nobody of another organisation, programme or cycle, and no partner tool', () => {
    expect(mayReadEnrolment(actorWith({ organisationId: 'o2' }), part)).toBe(false);
    expect(mayReadEnrolment(actorWith({ role: 'QIP_LEAD', programmeId: 'p2' }), part)).toBe(false);
    expect(mayReadEnrolment(actorWith({ role: 'DATA_COLLECTOR', auditCycleId: 'c2' }), part)).toBe(false);
    expect(mayReadEnrolment(actorWith({ role: 'PARTNER_TOOL' }), part)).toBe(false);
    expect(mayReadEnrolment(actorWith(), part)).toBe(false);
  });

  it('reaches what predecessors decided, which nobody can decide any more', () => {
    const actor = actorWith({ organisationId: 'o2', predecessorIds: ['o1'] });
    expect(mayReadEnrolment(actor, part)).toBe(true);
    expect(mayDecide(actor, 'enrol', part)).toBe(false);
  });

  it('is the same in a list as for one enrolment', () => {
    const some = (...ids: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...ids);
    const grant = fc.record({
      role: fc.constantFrom(...ROLES),
      organisationId: fc.option(some('o1', 'o2', 'o3')),
      predecessorIds: fc.subarray(['o1', 'o4']),
      programmeId: fc.option(some('p1', 'p2')),
      auditCycleId: fc.option(some('c1', 'c2')),
      teamIds: fc.option(fc.subarray(['t1', 't2'], { minLength: 1 })),
    });
    // As the database grants them: the central team everywhere, everybody else in an organisation.
    const granted = grant.filter(({ role, organisationId }) => (role === 'CENTRAL_TEAM') === (organisationId === null));
    const wanted = fc.record({
      organisationId: some('o1', 'o2', 'o3', 'o4'),
      programmeId: some('p1', 'p2'),
      auditCycleId: some('c1', 'c2'),
    });
    fc.assert(
      fc.property(fc.array(granted, { maxLength: 3 }), wanted, (grants, asked) => {
        const actor = actorWith(...grants);
        const reach = enrolmentReach(actor);
        const isWithin =
          reach === 'EVERYWHERE' ||
          reach.some(
            ({ organisationId, programmeId, auditCycleId }) =>
              organisationId === asked.organisationId &&
              (programmeId ?? asked.programmeId) === asked.programmeId &&
              (auditCycleId ?? asked.auditCycleId) === asked.auditCycleId,
          );
        expect(isWithin).toBe(mayReadEnrolment(actor, asked));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('who may decide about taking part', () => {
  it('is the local lead, and the QIP lead of the programme', () => {
    expect(mayDecide(actorWith({}), 'enrol', part)).toBe(true);
    expect(mayDecide(actorWith({ role: 'QIP_LEAD', programmeId: 'p1' }), 'withdrawEnrolment', part)).toBe(true);
  });

  it.each<Partial<Grant>>([
    { role: 'CENTRAL_TEAM', organisationId: null },
    { role: 'QIP_LEAD', programmeId: 'p2' },
    { role: 'DATA_COLLECTOR', auditCycleId: 'c1' },
    { role: 'VIEWER' },
    { role: 'PARTNER_TOOL' },
    { organisationId: 'o2' },
  ])('is not %j', (grant) => {
    expect(mayDecide(actorWith(grant), 'enrol', part)).toBe(false);
    expect(mayDecide(actorWith(grant), 'withdrawEnrolment', part)).toBe(false);
  });
});
