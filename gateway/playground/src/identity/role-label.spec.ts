import { describe, expect, it } from '@jest/globals';
import { roleLabel } from './role-label.js';

describe('roleLabel', () => {
  it.each([
    ['CENTRAL_TEAM', 'Central team'],
    ['centralTeam', 'Central team'],
    ['central-team', 'Central team'],
    ['local POMH lead', 'Local POMH lead'],
    ['QIP_LEAD', 'QIP lead'],
    ['qipLead', 'QIP lead'],
    ['anyone', 'Anyone'],
    ['', ''],
  ])('writes %j as %j', (role, label) => {
    expect(roleLabel(role)).toBe(label);
  });
});
