import { describe, expect, it } from '@jest/globals';
import { type GrantScope, scopeProblems } from './role-grant.rules.js';

const nothing: GrantScope = { organisationId: null, programmeId: null, auditCycleId: null, teamIds: null };

describe('the scope of a grant', () => {
  it.each([
    ['CENTRAL_TEAM', nothing],
    ['QIP_LEAD', { ...nothing, organisationId: 'o', programmeId: 'p' }],
    ['DATA_COLLECTOR', { ...nothing, organisationId: 'o', auditCycleId: 'c' }],
    ['DATA_COLLECTOR', { ...nothing, organisationId: 'o', auditCycleId: 'c', teamIds: ['t'] }],
    ['VIEWER', { ...nothing, organisationId: 'o' }],
  ] as const)('of %s is complete with its own bounds', (role, scope) => {
    expect(scopeProblems(role, scope)).toEqual([]);
  });

  it.each([
    ['CENTRAL_TEAM', { ...nothing, organisationId: 'o' }, ['organisationId']],
    ['QIP_LEAD', { ...nothing, organisationId: 'o' }, ['programmeId']],
    ['QIP_LEAD', { ...nothing, organisationId: 'o', programmeId: 'p', teamIds: ['t'] }, ['teamIds']],
    ['DATA_COLLECTOR', { ...nothing, auditCycleId: 'c' }, ['organisationId']],
    ['VIEWER', nothing, ['organisationId']],
    ['VIEWER', { ...nothing, organisationId: 'o', programmeId: 'p' }, ['programmeId']],
  ] as const)('of %s with %j is refused', (role, scope, paths) => {
    expect(scopeProblems(role, scope).map(({ path }) => path)).toEqual(paths);
  });
});
