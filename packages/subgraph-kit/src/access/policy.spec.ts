import { describe, expect, it } from '@jest/globals';
import { type Actor, type Grant, ROLES, type Role } from './actor.js';
import { type AccessObject, attempt, can, type OperationTable } from './policy.js';
import { requireAttempt } from './require-attempt.js';

const everyRole = [...ROLES];
const TABLE = {
  read: { roles: everyRole, reachesPredecessors: true },
  write: { roles: everyRole },
  lead: { roles: ['LOCAL_LEAD'] },
  anyone: { roles: ['ANYONE'] },
  signedIn: { roles: ['SIGNED_IN'] },
} as const satisfies OperationTable<string>;

const OWN: Grant = {
  role: 'VIEWER',
  organisationId: 'own',
  predecessorIds: ['before'],
  programmeId: null,
  auditCycleId: null,
  teamIds: null,
};
const GRANTS: Readonly<Record<string, Grant>> = {
  'central team': { ...OWN, role: 'CENTRAL_TEAM', organisationId: null, predecessorIds: [] },
  'local lead': { ...OWN, role: 'LOCAL_LEAD' },
  'QIP lead': { ...OWN, role: 'QIP_LEAD', programmeId: 'p1' },
  'data collector': { ...OWN, role: 'DATA_COLLECTOR', auditCycleId: 'c1' },
  'collector of two teams': { ...OWN, role: 'DATA_COLLECTOR', auditCycleId: 'c1', teamIds: ['t1', 't2'] },
  viewer: OWN,
  'partner tool, granted': { ...OWN, role: 'PARTNER_TOOL', predecessorIds: [] },
  'partner tool, national': { ...OWN, role: 'PARTNER_TOOL', organisationId: null, predecessorIds: [] },
};

function person(...grants: readonly Grant[]): Actor {
  return { kind: 'PERSON', id: 'someone', name: 'person someone', grants };
}
const ANONYMOUS: Actor = { kind: 'ANONYMOUS', id: null, name: 'nobody', grants: [] };
const UNKNOWN: Actor = { kind: 'UNKNOWN', id: null, name: 'unknown subject', grants: [] };
const JOB: Actor = { kind: 'JOB', id: null, name: 'job analyse', grants: [] };

function part(organisationId: string, programmeId: string, auditCycleId: string, teamId: string | null): AccessObject {
  return { kind: 'PARTICIPATION', organisationId, programmeId, auditCycleId, teamId };
}
const OBJECTS: Readonly<Record<string, AccessObject>> = {
  nation: { kind: 'NATIONAL' },
  own: { kind: 'ORGANISATION', organisationId: 'own' },
  before: { kind: 'ORGANISATION', organisationId: 'before' },
  other: { kind: 'ORGANISATION', organisationId: 'other' },
  'own p1 c1': part('own', 'p1', 'c1', null),
  'own p1 c1 t1': part('own', 'p1', 'c1', 't1'),
  'own p1 c1 t3': part('own', 'p1', 'c1', 't3'),
  'own p1 c2 t1': part('own', 'p1', 'c2', 't1'),
  'own p2 c3 t1': part('own', 'p2', 'c3', 't1'),
  'before p1 c1 t1': part('before', 'p1', 'c1', 't1'),
  'before p2 c3 t1': part('before', 'p2', 'c3', 't1'),
  'other p1 c1 t1': part('other', 'p1', 'c1', 't1'),
};

/** Every grant against every object: what reading reaches. A star is what writing does not reach. */
const REACH: Readonly<Record<string, readonly string[]>> = {
  'central team': Object.keys(OBJECTS),
  'local lead': [
    'nation',
    'own',
    'before*',
    'own p1 c1',
    'own p1 c1 t1',
    'own p1 c1 t3',
    'own p1 c2 t1',
    'own p2 c3 t1',
    'before p1 c1 t1*',
    'before p2 c3 t1*',
  ],
  'QIP lead': [
    'nation',
    'own',
    'before*',
    'own p1 c1',
    'own p1 c1 t1',
    'own p1 c1 t3',
    'own p1 c2 t1',
    'before p1 c1 t1*',
  ],
  'data collector': ['nation', 'own', 'before*', 'own p1 c1', 'own p1 c1 t1', 'own p1 c1 t3', 'before p1 c1 t1*'],
  'collector of two teams': ['nation', 'own', 'before*', 'own p1 c1 t1', 'before p1 c1 t1*'],
  viewer: [
    'nation',
    'own',
    'before*',
    'own p1 c1',
    'own p1 c1 t1',
    'own p1 c1 t3',
    'own p1 c2 t1',
    'own p2 c3 t1',
    'before p1 c1 t1*',
    'before p2 c3 t1*',
  ],
  'partner tool, granted': [
    'nation',
    'own',
    'own p1 c1',
    'own p1 c1 t1',
    'own p1 c1 t3',
    'own p1 c2 t1',
    'own p2 c3 t1',
  ],
  'partner tool, national': ['nation'],
};

const cases = Object.entries(GRANTS).flatMap(([name, grant]) =>
  Object.entries(OBJECTS).map(([what, object]) => ({ name, grant, what, object })),
);

describe('what a grant reaches', () => {
  it.each(cases)('$name: $what', ({ name, grant, what, object }) => {
    const reach = REACH[name] ?? [];
    expect(can(TABLE, person(grant), 'read', object)).toBe(reach.includes(what) || reach.includes(`${what}*`));
    expect(can(TABLE, person(grant), 'write', object)).toBe(reach.includes(what));
  });

  it('is never more than the operation allows the role', () => {
    for (const [name, grant] of Object.entries(GRANTS)) {
      for (const object of Object.values(OBJECTS)) {
        const expected = grant.role === 'LOCAL_LEAD' && can(TABLE, person(grant), 'write', object);
        expect([name, object, can(TABLE, person(grant), 'lead', object)]).toEqual([name, object, expected]);
      }
    }
  });

  it('is not pieced together: no two grants make a third', () => {
    const lead = GRANTS['QIP lead'] ?? OWN;
    const elsewhere: Grant = { ...lead, organisationId: 'other', programmeId: 'p2', predecessorIds: [] };
    expect(can(TABLE, person(lead, elsewhere), 'write', part('own', 'p2', 'c3', 't1'))).toBe(false);
    expect(can(TABLE, person(lead, elsewhere), 'write', part('other', 'p2', 'c3', 't1'))).toBe(true);
  });

  it('is nothing without a grant', () => {
    for (const object of Object.values(OBJECTS)) expect(can(TABLE, person(), 'read', object)).toBe(false);
  });
});

describe('who may attempt an operation at all', () => {
  const one = (role: Role): Actor => person({ ...OWN, role });

  it.each(ROLES)('%s attempts what its role is named for', (role) => {
    expect(attempt(TABLE, one(role), 'write')).toBe('ALLOWED');
    expect(attempt(TABLE, one(role), 'lead')).toBe(role === 'LOCAL_LEAD' ? 'ALLOWED' : 'NOT_ALLOWED');
  });

  it('asks nobody to sign in for what is public, and everybody for the rest', () => {
    expect(attempt(TABLE, ANONYMOUS, 'anyone')).toBe('ALLOWED');
    expect(attempt(TABLE, ANONYMOUS, 'signedIn')).toBe('NOT_SIGNED_IN');
    expect(attempt(TABLE, ANONYMOUS, 'read')).toBe('NOT_SIGNED_IN');
    expect(attempt(TABLE, UNKNOWN, 'signedIn')).toBe('ALLOWED');
    expect(attempt(TABLE, UNKNOWN, 'read')).toBe('NOT_ALLOWED');
    for (const object of Object.values(OBJECTS)) {
      expect([can(TABLE, ANONYMOUS, 'anyone', object), can(TABLE, UNKNOWN, 'signedIn', object)]).toEqual([true, true]);
      expect([can(TABLE, ANONYMOUS, 'signedIn', object), can(TABLE, ANONYMOUS, 'read', object)]).toEqual([
        false,
        false,
      ]);
      expect(can(TABLE, UNKNOWN, 'read', object)).toBe(false);
    }
  });

  it("lets the platform's own jobs do what they were made for", () => {
    expect(attempt(TABLE, JOB, 'lead')).toBe('ALLOWED');
    expect(can(TABLE, JOB, 'lead', part('other', 'p1', 'c1', null))).toBe(true);
  });

  it('is refused with the code that says why', () => {
    const codeOf = (actor: Actor): unknown => {
      try {
        requireAttempt(TABLE, actor, 'lead');
        return 'let past';
      } catch (error) {
        return error;
      }
    };
    expect(codeOf(ANONYMOUS)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(codeOf(UNKNOWN)).toMatchObject({ code: 'FORBIDDEN' });
    expect(codeOf(one('VIEWER'))).toMatchObject({ code: 'FORBIDDEN' });
    expect(codeOf(one('LOCAL_LEAD'))).toBe('let past');
  });
});
