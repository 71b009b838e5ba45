import { describe, expect, it } from '@jest/globals';
import { type Actor, type Grant } from '@qip/subgraph-kit/access/actor';
import { covers, reachesAny, teamReach } from './team-reach.js';

const PART = { organisationId: 'o', programmeId: 'p', auditCycleId: 'c' };
const grant = (parts: Partial<Grant> & Pick<Grant, 'role'>): Grant => ({
  organisationId: 'o',
  predecessorIds: [],
  programmeId: null,
  auditCycleId: null,
  teamIds: null,
  ...parts,
});
const actorWith = (...grants: readonly Grant[]): Actor => ({ kind: 'PERSON', id: 'x', name: 'person x', grants });

describe('the teams that an operation reaches', () => {
  it.each([
    ['a local lead', grant({ role: 'LOCAL_LEAD' })],
    ['a QIP lead of the programme', grant({ role: 'QIP_LEAD', programmeId: 'p' })],
    ['a data collector of the cycle', grant({ role: 'DATA_COLLECTOR', auditCycleId: 'c' })],
  ])('are all for %s', (_who, held) => {
    expect(teamReach(actorWith(held), 'recordCase', PART)).toBe('ALL');
  });

  it.each([
    ['a lead elsewhere', grant({ role: 'LOCAL_LEAD', organisationId: 'other' })],
    ['the lead of what has become another', grant({ role: 'LOCAL_LEAD', organisationId: 'n', predecessorIds: ['o'] })],
    ['a QIP lead of another programme', grant({ role: 'QIP_LEAD', programmeId: 'q' })],
    ['a data collector of another cycle', grant({ role: 'DATA_COLLECTOR', auditCycleId: 'd', teamIds: ['t'] })],
    ['a viewer', grant({ role: 'VIEWER' })],
    ['the central team', grant({ role: 'CENTRAL_TEAM', organisationId: null })],
    ['a partner tool', grant({ role: 'PARTNER_TOOL' })],
  ])('are none for %s', (_who, held) => {
    expect(teamReach(actorWith(held), 'recordCase', PART)).toBe('NONE');
    expect(reachesAny(actorWith(held), 'recordCase', PART)).toBe(false);
  });

  it('are his own for a data collector with teams, over all that he was granted', () => {
    const collector = actorWith(
      grant({ role: 'DATA_COLLECTOR', auditCycleId: 'c', teamIds: ['t', 'u'] }),
      grant({ role: 'DATA_COLLECTOR', auditCycleId: 'c', teamIds: ['v'] }),
      grant({ role: 'DATA_COLLECTOR', auditCycleId: 'd', teamIds: ['w'] }),
    );
    expect(teamReach(collector, 'recordCase', PART)).toEqual(new Set(['t', 'u', 'v']));
  });

  it('reach back to what an organisation was for reading, never for writing', () => {
    const lead = actorWith(grant({ role: 'LOCAL_LEAD', organisationId: 'n', predecessorIds: ['o'] }));
    expect([teamReach(lead, 'readCases', PART), teamReach(lead, 'recordCase', PART)]).toEqual(['ALL', 'NONE']);
  });

  it('let the central team count, and read nothing', () => {
    const central = actorWith(grant({ role: 'CENTRAL_TEAM', organisationId: null }));
    expect([teamReach(central, 'readSubmission', PART), teamReach(central, 'readCases', PART)]).toEqual([
      'ALL',
      'NONE',
    ]);
  });
});

describe('a reach', () => {
  it.each([
    ['ALL', null, true],
    ['ALL', ['t'], true],
    ['NONE', [], false],
    ['NONE', null, false],
    [new Set(['t', 'u']), ['u'], true],
    [new Set(['t', 'u']), ['u', 'v'], false],
    [new Set(['t']), null, false],
  ] as const)('of %p covers %p: %p', (reach, teamIds, expected) => {
    expect(covers(reach, teamIds)).toBe(expected);
  });
});
