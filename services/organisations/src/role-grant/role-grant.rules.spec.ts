import { describe, expect, it } from '@jest/globals';
import { isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { delegationProblem, type GrantScope, scopeProblems } from './role-grant.rules.js';

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

describe('the days of a delegation', () => {
  const day = (text: string): LocalDate => {
    if (!isLocalDate(text)) throw new Error(`${text} is no date`);
    return text;
  };
  it.each([
    [null, null, null],
    ['2026-06-01', null, null],
    ['2026-05-31', null, 'fromOn'],
    [null, '2026-06-02', null],
    [null, '2026-06-01', 'untilOn'],
    ['2026-06-10', '2026-06-10', 'untilOn'],
    ['2026-06-10', '2026-06-11', null],
  ])('from %s until %s, on 1 June, are wrong at %s', (fromOn, untilOn, path) => {
    const days = { fromOn: fromOn === null ? null : day(fromOn), untilOn: untilOn === null ? null : day(untilOn) };
    expect(delegationProblem(days, day('2026-06-01'))?.path ?? null).toBe(path);
  });
});
