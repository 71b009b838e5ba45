import { describe, expect, it } from '@jest/globals';
import { type Actor, type Grant } from '@qip/subgraph-kit/access/actor';
import { chooseOwn } from './own-unit.policy.js';

const grant = (changes: Partial<Grant>): Grant => ({
  role: 'LOCAL_LEAD',
  organisationId: 'own',
  predecessorIds: [],
  programmeId: null,
  auditCycleId: null,
  teamIds: null,
  ...changes,
});
const actor = (...grants: readonly Grant[]): Actor => ({ kind: 'PERSON', id: 'p', name: 'p', grants });
const LINKS = [
  { predecessorId: 'old', successorId: 'own' },
  { predecessorId: 'older', successorId: 'old' },
];
const facts = (...tookPart: readonly string[]): Parameters<typeof chooseOwn>[1] => ({
  programmeId: 'programme',
  links: LINKS,
  tookPart: new Set(tookPart),
});
const OWN = { kind: 'OWN', unit: ['own', 'old', 'older'] };
const NOBODY = { kind: 'OWN', unit: null };

describe('for whom a trend is read', () => {
  it('is the only organisation that took part, itself or by those that have become it', () => {
    const lead = actor(grant({ predecessorIds: ['old', 'older'] }));
    expect(chooseOwn(lead, facts('own'), null)).toEqual(OWN);
    expect(chooseOwn(lead, facts('older'), null)).toEqual(OWN);
    expect(chooseOwn(lead, facts(), null)).toEqual(NOBODY);
  });

  it('is the successor for those who belong to a predecessor as well, and nobody where two could be meant', () => {
    const both = [grant({ predecessorIds: ['old', 'older'] }), grant({ organisationId: 'older' })];
    expect(chooseOwn(actor(...both), facts('own', 'older'), null)).toEqual(OWN);
    const several = actor(...both, grant({ organisationId: 'other' }));
    expect(chooseOwn(several, facts('own', 'older', 'other'), null)).toEqual(NOBODY);
    expect(chooseOwn(several, facts('own', 'older'), null)).toEqual(OWN);
    expect(chooseOwn(several, facts('own', 'other'), 'other')).toEqual({ kind: 'OWN', unit: ['other'] });
  });

  it('is none of his where he asks for another, unless he is of the central team, to whom nobody is shown', () => {
    const lead = actor(grant({ predecessorIds: ['old', 'older'] }));
    expect(chooseOwn(lead, facts('other'), 'other')).toEqual({ kind: 'NONE_OF_HIS' });
    expect(chooseOwn(lead, facts('old'), 'old')).toEqual({ kind: 'OWN', unit: ['old', 'older'] });
    const central = actor(grant({ role: 'CENTRAL_TEAM', organisationId: null }));
    expect(chooseOwn(central, facts(), 'own')).toEqual(NOBODY);
    expect(chooseOwn(central, facts(), null)).toEqual(NOBODY);
  });

  it('is nobody for a data collector, and for the QIP lead of another programme', () => {
    const collector = actor(grant({ role: 'DATA_COLLECTOR', auditCycleId: 'cycle' }));
    expect(chooseOwn(collector, facts('own'), null)).toEqual(NOBODY);
    const elsewhere = actor(grant({ role: 'QIP_LEAD', programmeId: 'another' }));
    expect(chooseOwn(elsewhere, facts('own'), null)).toEqual(NOBODY);
    expect(chooseOwn(elsewhere, facts('own'), 'own')).toEqual({ kind: 'NONE_OF_HIS' });
  });
});
