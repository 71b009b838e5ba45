import { describe, expect, it } from '@jest/globals';
import { givenLockedCycle } from '@qip/testkit/given-analytics';
import { SAMPLE_STANDARDS } from '@qip/testkit/sample-definition';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import {
  type BrokenDownCase,
  type BrokenDownCycle,
  fiveOf,
  givenBrokenDownCycle,
} from '../../testing/broken-down-cycle.js';
import { analyse } from '../../testing/given-publication.js';
import { analyticsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const analytics = useTestSubgraph(analyticsSubgraph, database);

interface Row {
  readonly level: string;
  readonly organisationId: string | null;
  readonly key: string | null;
  readonly standard: number;
  readonly five: readonly number[];
}

const sorted = (rows: readonly Row[]): readonly string[] =>
  rows
    .map(({ level, organisationId, key, standard, five }) =>
      JSON.stringify([level, organisationId, key, standard, five]),
    )
    .sort();

const FIVE = 'array[met, not_met, excluded, not_applicable, missing] as five';

const stored = (table: 'snapshot_composite' | 'snapshot_stratum', auditCycleId: string): Promise<readonly Row[]> => {
  const [key, standard] =
    table === 'snapshot_composite'
      ? ['team_id::text', '0']
      : [`stratum || '=' || coalesce(value, '')`, 'standard_number'];
  return database.sql<Row & Record<string, unknown>>(
    `select level, organisation_id as "organisationId", ${key} as key, ${standard} as standard, ${FIVE}
     from analytics.${table} join analytics.snapshot on snapshot.id = snapshot_id where audit_cycle_id = $1`,
    [auditCycleId],
  );
};

/** One row for each group that the cases make, by a key that is counted for nobody who makes none. */
function rowsBy(
  cases: readonly BrokenDownCase[],
  level: string,
  keyOf: (one: BrokenDownCase) => string | null,
  letterOf: (one: BrokenDownCase) => string,
  standard: number,
): readonly Row[] {
  const groups = Map.groupBy(cases, (one) =>
    JSON.stringify([level === 'NATIONAL' ? null : one.organisationId, keyOf(one)]),
  );
  return [...groups].map(([group, members]) => {
    const [organisationId, key] = JSON.parse(group) as [string | null, string | null];
    return { level, organisationId, key, standard, five: fiveOf(members.map(letterOf)) };
  });
}

/** As the words of the rule say it, for the sample programme: its third standard is neutral. */
function allMet({ outcomes }: BrokenDownCase): string {
  const applying = Array.from(outcomes.slice(0, 2)).filter((letter) => letter !== 'A' && letter !== 'a');
  if (applying.length === 0) return 'A';
  if (applying.includes('N')) return 'N';
  return applying.includes('U') ? 'U' : 'M';
}

const analysed = async (seed: number): Promise<BrokenDownCycle> => {
  const world = await givenBrokenDownCycle(database, { seed, organisations: 4, casesOfEach: 40 });
  await analyse(analytics, world.cycle.auditCycleId, world.lock.lockNumber);
  return world;
};

describe('the figures of all standards together', () => {
  it.each([11, 12])('count each case once at every level, world %i', async (seed) => {
    const { cycle, cases } = await analysed(seed);
    const expected = [
      ...rowsBy(cases, 'NATIONAL', () => null, allMet, 0),
      ...rowsBy(cases, 'ORGANISATION', () => null, allMet, 0),
      ...rowsBy(cases, 'TEAM', ({ teamId }) => teamId, allMet, 0),
    ];
    expect(sorted(await stored('snapshot_composite', cycle.auditCycleId))).toEqual(sorted(expected));
  });

  it.each([
    ['MAM', 'HIGHER', 'met'],
    ['MNU', 'HIGHER', 'not_met'],
    ['MUM', 'HIGHER', 'missing'],
    ['aAA', 'HIGHER', 'not_applicable'],
    ['aAN', 'HIGHER', 'not_applicable'],
    ['MMU', 'HIGHER', 'met'],
    ['MNM', 'LOWER', 'met'],
    ['MMM', 'LOWER', 'not_met'],
    ['MUM', 'LOWER', 'missing'],
    ['aAM', 'LOWER', 'not_applicable'],
    ['NNM', 'NEUTRAL', 'not_met'],
    ['MUM', 'NEUTRAL', 'met'],
  ] as const)('of a case with the outcomes %s, the second standard %s, say %s', async (outcomes, direction, column) => {
    const standards = SAMPLE_STANDARDS.map((standard) =>
      standard.number === 2 ? { ...standard, direction } : standard,
    );
    const locked = await givenLockedCycle(database, [{ teams: { A1: { [outcomes]: 1 } } }], { standards });
    await analyse(analytics, locked.cycle.auditCycleId, 1);
    const rows = await database.sql(
      `select ${column} as cases from analytics.snapshot_composite join analytics.snapshot on snapshot.id = snapshot_id
       where audit_cycle_id = $1`,
      [locked.cycle.auditCycleId],
    );
    expect(rows).toEqual([{ cases: 1 }, { cases: 1 }, { cases: 1 }]);
  });
});

describe('the figures by stratum', () => {
  it.each([21, 22])('count each case once in every stratum of nation and organisations, world %i', async (seed) => {
    const { cycle, cases } = await analysed(seed);
    const expected = (['CARE_SETTING', 'AGE_BAND', 'SEX', 'ETHNICITY'] as const).flatMap((stratum) =>
      ['NATIONAL', 'ORGANISATION'].flatMap((level) =>
        [1, 2, 3].flatMap((standard) =>
          rowsBy(
            cases,
            level,
            ({ strata }) => `${stratum}=${strata[stratum] ?? ''}`,
            ({ outcomes }) => outcomes.charAt(standard - 1),
            standard,
          ),
        ),
      ),
    );
    expect(sorted(await stored('snapshot_stratum', cycle.auditCycleId))).toEqual(sorted(expected));
  });

  it('of the nation have every value that the form offers, also one that nobody has', async () => {
    const world = await givenBrokenDownCycle(database, { seed: 26, organisations: 1, casesOfEach: 9 });
    await database.sql(`update submissions.audit_case set answers = '{"sex": "F"}'`);
    await analyse(analytics, world.cycle.auditCycleId, 1);
    const rows = await database.sql(
      `select level, value, snapshot_stratum.case_count as cases from analytics.snapshot_stratum
       join analytics.snapshot on snapshot.id = snapshot_id
       where audit_cycle_id = $1 and stratum = 'SEX' and standard_number = 1 order by level, place`,
      [world.cycle.auditCycleId],
    );
    expect(rows).toEqual([
      { level: 'NATIONAL', value: 'F', cases: 9 },
      { level: 'NATIONAL', value: 'M', cases: 0 },
      { level: 'ORGANISATION', value: 'F', cases: 9 },
    ]);
  });

  it('are those of the care setting at the lock, whatever a team became afterwards', async () => {
    const world = await givenBrokenDownCycle(database, { seed: 23, organisations: 1, casesOfEach: 9 });
    await database.sql(`update organisations.team set care_setting = 'OTHER'`);
    await analyse(analytics, world.cycle.auditCycleId, 1);
    const keys = (await stored('snapshot_stratum', world.cycle.auditCycleId)).map(({ key }) => key ?? '');
    expect(new Set(keys.filter((key) => key.startsWith('CARE')))).toEqual(
      new Set(['CARE_SETTING=COMMUNITY_ADULT', 'CARE_SETTING=FORENSIC_WARD']),
    );
  });

  it('stand in the order of the form', async () => {
    const { cycle } = await analysed(24);
    const rows = await database.sql<{ value: string }>(
      `select value from analytics.snapshot_stratum join analytics.snapshot on snapshot.id = snapshot_id
       where audit_cycle_id = $1 and level = 'NATIONAL' and stratum = 'ETHNICITY' and standard_number = 1
         and value is not null order by place`,
      [cycle.auditCycleId],
    );
    expect(rows.map(({ value }) => value)).toEqual(['W', 'A', 'O']);
  });
});

describe('the engine of a snapshot', () => {
  it('is the one, or are those, that worked the outcomes out, and not the one that counts them', async () => {
    const world = await givenBrokenDownCycle(database, { seed: 25, organisations: 1, casesOfEach: 6 });
    const { auditCycleId } = world.cycle;
    await database.sql(
      `update submissions.audit_case set engine_version = case when number = 1 then null else '0.9.0' end
       where audit_cycle_id = $1 and number < 3`,
      [auditCycleId],
    );
    await analyse(analytics, auditCycleId, 1);
    const rows = await database.sql(
      `select engine_version as engine from analytics.snapshot where audit_cycle_id = $1`,
      [auditCycleId],
    );
    expect(rows).toEqual([{ engine: '0.9.0, 1.0.0, unknown' }]);
  });
});
