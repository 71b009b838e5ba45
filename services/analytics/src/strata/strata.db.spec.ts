import { describe, expect, it } from '@jest/globals';
import {
  givenCentralPerson,
  givenColleague,
  givenOrganisation,
  givenPartnerTool,
} from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import {
  type BrokenDownCase,
  type BrokenDownCycle,
  fiveOf,
  givenBrokenDownCycle,
} from '../../testing/broken-down-cycle.js';
import { analyse, givenPublication } from '../../testing/given-publication.js';
import { analyticsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const analytics = useTestSubgraph(analyticsSubgraph, database);

const STRATA = `query ($cycle: ID!, $organisation: ID) { benchmark(auditCycleId: $cycle, organisationId: $organisation) {
  state standards { strata { stratum parts { value national { isShown met eligible percent }
    ownOrganisation { counts { met notMet excluded notApplicable missing } rate { numerator denominator } } } } } } }`;

interface Part {
  readonly value: string | null;
  readonly national: { readonly isShown: boolean; readonly met: number | null; readonly eligible: number | null };
  readonly ownOrganisation: { readonly counts: Readonly<Record<string, number>> } | null;
}

interface Answered {
  readonly state: string;
  readonly standards: readonly {
    readonly strata: readonly { readonly stratum: string; readonly parts: readonly Part[] }[];
  }[];
}

async function ask(
  as: string,
  { cycle }: BrokenDownCycle,
  organisation: string | null = null,
): Promise<Answered | null> {
  const variables = { cycle: cycle.auditCycleId, organisation };
  const { data, errors } = await analytics.ask({ query: STRATA, variables, as });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return (data as { readonly benchmark: Answered | null }).benchmark;
}

const partsOf = (answered: Answered | null, standard: number, stratum: string): readonly Part[] =>
  answered?.standards[standard - 1]?.strata.find((one) => one.stratum === stratum)?.parts ?? [];

/** Met, not met … of the first standard. */
const firstOf = (cases: readonly BrokenDownCase[]): readonly number[] =>
  fiveOf(cases.map(({ outcomes }) => outcomes.charAt(0)));

const world = (seed: number, organisations = 8): Promise<BrokenDownCycle> =>
  givenBrokenDownCycle(database, { seed, organisations, casesOfEach: 40 });

const subjectOf = async (role: 'VIEWER', organisationId: string): Promise<string> =>
  (await givenColleague(database, { role, organisationId })).subject;

describe('a standard by stratum', () => {
  it('shows the nation in rounded counts and the own organisation in exact ones', async () => {
    const published = await world(31);
    await givenPublication(analytics, await givenCentralPerson(database), published);
    const own = published.cases[0]?.organisationId ?? '';
    const answered = await ask(await subjectOf('VIEWER', own), published);
    const parts = partsOf(answered, 1, 'AGE_BAND');
    expect(parts.map(({ value }) => value)).toEqual(['18-64', '65+']);
    for (const value of ['18-64', '65+']) {
      const part = parts.find((one) => one.value === value);
      const cases = published.cases.filter(({ strata }) => strata.AGE_BAND === value);
      const [met = 0, notMet = 0] = firstOf(cases);
      expect(Math.abs((part?.national.met ?? 0) - met)).toBeLessThanOrEqual(2);
      expect(Math.abs((part?.national.eligible ?? 0) - met - notMet)).toBeLessThanOrEqual(2);
      expect([part?.national.met, part?.national.eligible].map((count) => (count ?? 1) % 5)).toEqual([0, 0]);
      const mine = firstOf(cases.filter(({ organisationId }) => organisationId === own));
      expect(Object.values(part?.ownOrganisation?.counts ?? {})).toEqual(mine);
    }
  });

  it('does not show a part with fewer than five, nor the one that would give it back', async () => {
    const published = await world(32);
    // All cases answered one way but two.
    await database.sql(
      `update submissions.audit_case set answers = jsonb_set(answers, '{sex}',
         case when number = 1 and organisation_id in ($2, $3) and team_code = 'A1' then '"M"'::jsonb else '"F"'::jsonb end)
       where audit_cycle_id = $1`,
      [
        published.cycle.auditCycleId,
        ...[...new Set(published.cases.map(({ organisationId }) => organisationId))].slice(0, 2),
      ],
    );
    await givenPublication(analytics, await givenCentralPerson(database), published);
    const { subject } = await givenCentralPerson(database);
    const parts = partsOf(await ask(subject, published), 1, 'SEX');
    expect(parts.map(({ value, national }) => [value, national])).toEqual(
      ['F', 'M'].map((value) => [value, { isShown: false, met: null, eligible: null, percent: null }]),
    );
  });

  it('has the same parts whether somebody is in them or nobody', async () => {
    const published = await world(33);
    await database.sql(
      `update submissions.audit_case set answers = '{"sex": "F", "ageBand": "65+"}' where audit_cycle_id = $1`,
      [published.cycle.auditCycleId],
    );
    await givenPublication(analytics, await givenCentralPerson(database), published);
    const { subject } = await givenCentralPerson(database);
    const answered = await ask(subject, published);
    expect(partsOf(answered, 1, 'ETHNICITY').map(({ value }) => value)).toEqual(['W', 'A', 'O', null]);
    expect(partsOf(answered, 1, 'SEX').map(({ value }) => value)).toEqual(['F', 'M']);
  });

  it('shows nothing of the nation where its figures are withheld', async () => {
    const published = await world(34, 4);
    await givenPublication(analytics, await givenCentralPerson(database), published);
    const own = published.cases[0]?.organisationId ?? '';
    const parts = partsOf(await ask(await subjectOf('VIEWER', own), published), 1, 'CARE_SETTING');
    expect(parts).toHaveLength(2);
    expect(parts.map(({ national }) => national.isShown)).toEqual([false, false]);
    expect(parts.every(({ ownOrganisation }) => ownOrganisation !== null)).toBe(true);
  });

  it('shows an organisation to its own people alone: not to others, partners, or the central team', async () => {
    const published = await world(35);
    const central = await givenCentralPerson(database);
    await givenPublication(analytics, central, published);
    const own = published.cases[0]?.organisationId ?? '';
    const other = published.cases.at(-1)?.organisationId ?? '';
    const stranger = await givenOrganisation(database);
    const owned = (answered: Answered | null): boolean =>
      partsOf(answered, 1, 'SEX').some(({ ownOrganisation }) => ownOrganisation !== null);
    expect(owned(await ask(await subjectOf('VIEWER', own), published))).toBe(true);
    const partner = await givenPartnerTool(database, [own]);
    for (const subject of [partner.subject, central.subject, stranger.lead.subject]) {
      expect(owned(await ask(subject, published))).toBe(false);
    }
    expect(await ask(await subjectOf('VIEWER', other), published, own)).toBeNull();
    const rows = await analytics.ask({ query: STRATA, variables: { cycle: published.cycle.auditCycleId } });
    expect(rows.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('is previewed by the central team as it will be published', async () => {
    const staged = await world(36);
    const central = await givenCentralPerson(database);
    await analyse(analytics, staged.cycle.auditCycleId, 1);
    const preview = await ask(central.subject, staged);
    expect(preview?.state).toBe('STAGED');
    expect(await ask(await subjectOf('VIEWER', staged.cases[0]?.organisationId ?? ''), staged)).toBeNull();
    await givenPublication(analytics, central, staged);
    const published = await ask(central.subject, staged);
    expect(published?.state).toBe('PUBLISHED');
    expect(published?.standards).toEqual(preview?.standards);
  });
});
