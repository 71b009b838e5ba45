import { describe, expect, it } from '@jest/globals';
import { type Actor, type Grant } from '@qip/subgraph-kit/access/actor';
import { type Viewpoint, viewpointOf } from './viewpoint.policy.js';

const CYCLE = { programmeId: 'programme', auditCycleId: 'cycle' };
const ANY: Grant = {
  role: 'LOCAL_LEAD',
  organisationId: null,
  predecessorIds: [],
  programmeId: null,
  auditCycleId: null,
  teamIds: null,
};
const grant = (role: Grant['role'], organisationId: string | null, more: Partial<Grant> = {}): Grant => ({
  ...ANY,
  role,
  organisationId,
  ...more,
});
const actor = (...grants: readonly Grant[]): Actor => ({ kind: 'PERSON', id: 'someone', name: 'someone', grants });

const NATIONAL: Viewpoint = { ownOrganisationId: null, seesTeams: false, seesPeers: false };
const whole = (ownOrganisationId: string): Viewpoint => ({ ownOrganisationId, seesTeams: true, seesPeers: true });

describe('from where a benchmark is looked at', () => {
  it.each([
    ['the local lead', grant('LOCAL_LEAD', 'own')],
    ['the QIP lead of the programme', grant('QIP_LEAD', 'own', { programmeId: 'programme' })],
    ['a viewer', grant('VIEWER', 'own')],
  ])('%s of a participant sees everything of his own and his peers', (_, role) => {
    expect(viewpointOf(actor(role), CYCLE, ['own'], null)).toEqual(whole('own'));
    expect(viewpointOf(actor(role), CYCLE, ['own'], 'own')).toEqual(whole('own'));
  });

  it('a partner sees the own results of an organisation that lets him, neither teams nor peers', () => {
    const partner = actor(grant('PARTNER_TOOL', null), grant('PARTNER_TOOL', 'own'));
    expect(viewpointOf(partner, CYCLE, ['own'], 'own')).toEqual({ ...NATIONAL, ownOrganisationId: 'own' });
    expect(viewpointOf(partner, CYCLE, ['own'], 'other')).toBeNull();
    expect(viewpointOf(actor(grant('PARTNER_TOOL', null)), CYCLE, [], null)).toEqual(NATIONAL);
  });

  it('the lead of an organisation that did not take part sees the nation only', () => {
    expect(viewpointOf(actor(grant('LOCAL_LEAD', 'own')), CYCLE, [], null)).toEqual(NATIONAL);
    expect(viewpointOf(actor(grant('LOCAL_LEAD', 'own')), CYCLE, [], 'own')).toEqual(NATIONAL);
  });

  it('the QIP lead of another programme sees the nation only, and does not find the organisation here', () => {
    const lead = actor(grant('QIP_LEAD', 'own', { programmeId: 'another' }));
    expect(viewpointOf(lead, CYCLE, [], null)).toEqual(NATIONAL);
    expect(viewpointOf(lead, CYCLE, [], 'own')).toBeNull();
  });

  it('the central team sees the nation and all peers, and no organisation as its own', () => {
    const central = actor(grant('CENTRAL_TEAM', null));
    expect(viewpointOf(central, CYCLE, [], null)).toEqual({ ...NATIONAL, seesPeers: true });
    expect(viewpointOf(central, CYCLE, [], 'any')).toEqual({ ...NATIONAL, seesPeers: true });
  });

  it.each([
    ['a data collector', actor(grant('DATA_COLLECTOR', 'own', { auditCycleId: 'cycle' }))],
    ['a person without a role', actor()],
    ['nobody', { kind: 'ANONYMOUS', id: null, name: 'nobody', grants: [] } as const],
  ])('%s sees nothing', (_, who) => {
    expect(viewpointOf(who, CYCLE, [], null)).toBeNull();
    expect(viewpointOf(who, CYCLE, [], 'own')).toBeNull();
  });

  it('a successor looks for its predecessor, and for itself where both took part', () => {
    const lead = actor(grant('LOCAL_LEAD', 'own', { predecessorIds: ['before'] }));
    expect(viewpointOf(lead, CYCLE, ['before'], null)).toEqual(whole('before'));
    expect(viewpointOf(lead, CYCLE, ['before'], 'before')).toEqual(whole('before'));
    expect(viewpointOf(lead, CYCLE, ['before', 'own'], null)).toEqual(whole('own'));
    expect(viewpointOf(lead, CYCLE, ['before', 'own'], 'before')).toEqual(whole('before'));
  });

  it('somebody with several organisations that took part looks for the one that he asks for', () => {
    const lead = actor(grant('LOCAL_LEAD', 'one'), grant('VIEWER', 'two'));
    expect(viewpointOf(lead, CYCLE, ['one', 'two'], 'two')).toEqual(whole('two'));
    expect(viewpointOf(lead, CYCLE, ['one', 'two'], null)).toEqual({ ...NATIONAL, seesPeers: true });
  });

  it('nobody is shown peers for an organisation of his that did not take part', () => {
    const lead = actor(grant('LOCAL_LEAD', 'one'), grant('LOCAL_LEAD', 'two'));
    expect(viewpointOf(lead, CYCLE, ['one'], 'two')).toEqual(NATIONAL);
  });
});
