import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEMO_PEOPLE } from './demo-people.js';
import { organisationsForVerification, SAMPLE_ORGANISATIONS } from './organisations.js';
import { AWKWARD_ORGANISATIONS } from './organisations/awkward-organisations.js';
import { shortName } from './organisations/organisation.js';
import { IN_BASELINE, IN_SUPPLEMENTARY } from './organisations/participation.js';
import { sampleTeams } from './organisations/sample-teams.js';

const codes = SAMPLE_ORGANISATIONS.map(({ odsCode }) => odsCode);

describe('the organisations', () => {
  it('are 47 trusts that exist and 12 groups that say they are synthetic, each code once', () => {
    expect([codes.length, new Set(codes).size]).toEqual([59, 59]);
    const madeUp = SAMPLE_ORGANISATIONS.filter(({ isSynthetic }) => isSynthetic);
    expect(madeUp).toHaveLength(12);
    expect(madeUp.every(({ name, kind }) => name.endsWith('(synthetic)') && kind === 'INDEPENDENT')).toBe(true);
    expect(madeUp.map(({ odsCode }) => odsCode).filter((code) => !/^ZZ1\d\d$/.test(code))).toEqual([]);
  });

  it('have the trusts in all seven regions', () => {
    const regions = Map.groupBy(SAMPLE_ORGANISATIONS.slice(0, 47), ({ region }) => region);
    expect([...regions].map(([region, own]) => [region, own.length]).sort()).toEqual([
      ['EAST_OF_ENGLAND', 4],
      ['LONDON', 9],
      ['MIDLANDS', 10],
      ['NORTH_EAST_AND_YORKSHIRE', 6],
      ['NORTH_WEST', 5],
      ['SOUTH_EAST', 7],
      ['SOUTH_WEST', 6],
    ]);
  });

  it('are awkward in eight ways, and only made-up ones are', () => {
    expect(new Set(AWKWARD_ORGANISATIONS.map(({ kind }) => kind)).size).toBe(8);
    const existing = AWKWARD_ORGANISATIONS.filter(
      ({ odsCode }) => !codes.includes(odsCode) || !odsCode.startsWith('ZZ'),
    );
    expect(existing).toEqual([]);
  });

  it('take part: 38 in the baseline, 54 in the supplementary audit, 35 in both', () => {
    const both = IN_BASELINE.filter((odsCode) => IN_SUPPLEMENTARY.includes(odsCode));
    expect([IN_BASELINE.length, IN_SUPPLEMENTARY.length, both.length]).toEqual([38, 54, 35]);
  });

  it('have short names', () => {
    expect(SAMPLE_ORGANISATIONS.filter((each) => / NHS |Trust/.test(shortName(each)))).toEqual([]);
    const [kent] = SAMPLE_ORGANISATIONS.filter(({ odsCode }) => odsCode === 'RXY').map(shortName);
    expect(kent).toBe('Kent and Medway');
  });

  it('are as many as a published cycle needs, the trusts first', () => {
    const many = organisationsForVerification(66);
    expect([many.length, many[65]?.name]).toEqual([66, 'Sample Independent Hospital Group 19 (synthetic)']);
    expect(organisationsForVerification(21).every(({ isSynthetic }) => !isSynthetic)).toBe(true);
  });
});

/** The platform's rule: 1 to 8 of A–Z and 0–9, at most three letters in a row, no postcode, no ODS site code. */
function obeysTheRule(code: string): boolean {
  const isForm = /^[A-Z0-9]{1,8}$/.test(code) && !/[A-Z]{4}/.test(code);
  const isPostcode = /^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$/.test(code);
  const isSite = /^[A-Z][A-Z0-9]{2}[A-Z0-9]{2}$/.test(code);
  return isForm && !isPostcode && !isSite;
}

describe('the teams', () => {
  it('are 436 in the organisations of the baseline, and every organisation has at least one', () => {
    const teams = sampleTeams('any seed');
    expect(IN_BASELINE.reduce((sum, odsCode) => sum + (teams.get(odsCode)?.length ?? 0), 0)).toBe(436);
    expect([...teams.values()].filter((own) => own.length === 0)).toEqual([]);
    expect([...teams.keys()]).toEqual(codes);
  });

  it('have codes that obey the rule, each once in its organisation, whatever the seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        for (const own of sampleTeams(seed).values()) {
          expect(own.filter(({ code }) => !obeysTheRule(code))).toEqual([]);
          expect(new Set(own.map(({ code }) => code)).size).toBe(own.length);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('work mostly in the community in trusts, and on wards in independent groups', () => {
    const teams = sampleTeams('settings');
    const settings = (from: number, until: number): readonly string[] =>
      codes.slice(from, until).flatMap((odsCode) => (teams.get(odsCode) ?? []).map(({ careSetting }) => careSetting));
    const inTrusts = settings(0, 47);
    const share = inTrusts.filter((setting) => setting.startsWith('COMMUNITY')).length / inTrusts.length;
    expect(share).toBeGreaterThan(0.6);
    expect(settings(47, 59).filter((setting) => setting.startsWith('COMMUNITY'))).toEqual([]);
  });
});

describe('the people', () => {
  it('are two of the central team, a lead each, four colleagues in three organisations, and a partner tool', () => {
    const roles = Map.groupBy(DEMO_PEOPLE, ({ role }) => role);
    expect(Object.fromEntries([...roles].map(([role, own]) => [role, own.length]))).toEqual({
      CENTRAL_TEAM: 2,
      PARTNER_TOOL: 1,
      LOCAL_LEAD: 59,
      DEPUTY: 3,
      QIP_LEAD: 3,
      DATA_COLLECTOR: 3,
      VIEWER: 3,
    });
  });

  it('have keys, subjects and addresses of their own, in a domain that cannot exist', () => {
    for (const field of ['key', 'subject', 'email'] as const) {
      expect(new Set(DEMO_PEOPLE.map((person) => person[field])).size).toBe(DEMO_PEOPLE.length);
    }
    const strict = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?@[a-z0-9]+\.example$/;
    expect(DEMO_PEOPLE.filter(({ email }) => !strict.test(email))).toEqual([]);
    expect(DEMO_PEOPLE.filter(({ key, subject }) => subject !== `demo|${key}`)).toEqual([]);
  });

  it('are roles and nobody: every name begins with Sample', () => {
    expect(DEMO_PEOPLE.filter(({ displayName }) => !/^Sample .{3,90}$/.test(displayName))).toEqual([]);
    expect(DEMO_PEOPLE.find(({ key }) => key === 'lead-RPG')?.displayName).toBe('Sample lead, Oxleas');
  });

  it('are featured where the chooser begins', () => {
    expect(DEMO_PEOPLE.filter(({ isFeatured }) => isFeatured).map(({ key }) => key)).toEqual([
      ...['central-1', 'central-2', 'partner-1', 'lead-RPG', 'lead-ZZ101'],
      ...['deputy-RPG', 'qip-RPG', 'collector-RPG', 'viewer-RPG'],
    ]);
  });
});
