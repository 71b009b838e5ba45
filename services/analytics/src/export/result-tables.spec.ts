import { describe, expect, it } from '@jest/globals';
import { exportedCycle } from '../../testing/exported-cycle.js';
import { csvwMetadata } from './csvw-metadata.rules.js';
import { nationalTable } from './national-table.rules.js';
import { ownTable } from './own-table.rules.js';
import { type Cell, type ResultTable } from './result-table.js';

const cycle = exportedCycle();
const counts = { met: 60, notMet: 40, excluded: 3, notApplicable: 2, missing: 1 };

/** The cells of every row under the names of their columns. */
function records(table: ResultTable): readonly Readonly<Record<string, Cell>>[] {
  for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map(({ name }, place) => [name, row[place] ?? null])),
  );
}

describe('the table of the total national sample', () => {
  it('has a row for every standard, with what was released and its interval', () => {
    const [first, second] = records(nationalTable(cycle, [{ standardNumber: 1, counts }]));
    expect(first).toEqual({
      audit_cycle: '7a',
      revision: 1,
      standard_number: 1,
      standard: 'Renal function is checked every 6 months',
      direction: 'HIGHER',
      target_percent: 100,
      met: 60,
      not_met: 40,
      excluded: 3,
      not_applicable: 2,
      missing: 1,
      judged: 100,
      percent: 60,
      lower_percent: 50.2,
      upper_percent: 69.1,
      note: null,
    });
    expect(second).toMatchObject({ standard_number: 2, met: null, judged: null, percent: null, note: 'withheld' });
  });
});

describe('the table of own results', () => {
  const own = (met: number, notMet: number): Readonly<Record<string, Cell>> => {
    const result = { standardNumber: 1, level: 'TEAM', teamCode: null, counts: { ...counts, met, notMet } } as const;
    return records(ownTable(cycle, [result]))[0] ?? {};
  };

  it('has the organisation, its teams and its cases without one, standard by standard', () => {
    const rows = (['ORGANISATION', 'TEAM', 'TEAM'] as const).flatMap((level, place) =>
      [2, 1].map((standardNumber) => ({ standardNumber, level, teamCode: place === 1 ? 'A1' : null, counts })),
    );
    expect(
      records(ownTable(cycle, rows)).map(({ standard_number: standard, level, team_code: team }) => [
        standard,
        level,
        team,
      ]),
    ).toEqual([
      [1, 'ORGANISATION', null],
      [1, 'TEAM', 'A1'],
      [1, 'TEAM', 'no team'],
      [2, 'ORGANISATION', null],
      [2, 'TEAM', 'A1'],
      [2, 'TEAM', 'no team'],
    ]);
  });

  it.each([
    [0, 0, { met: 0, judged: 0, percent: null, lower_percent: null, note: 'no eligible cases' }],
    [
      1,
      0,
      { met: null, not_met: null, excluded: null, missing: null, judged: null, percent: null, note: 'fewer than 5' },
    ],
    [2, 2, { met: null, judged: null, lower_percent: null, upper_percent: null, note: 'fewer than 5' }],
    [5, 0, { met: 5, judged: 5, percent: null, lower_percent: 56.6, upper_percent: 100, note: null }],
    [4, 5, { met: 4, judged: 9, percent: null, note: null }],
    [5, 5, { met: 5, judged: 10, percent: 50, note: null }],
  ])('shows of %i met and %i not met what may travel at that size', (met, notMet, shown) => {
    expect(own(met, notMet)).toMatchObject(shown);
  });
});

describe('the metadata beside a file', () => {
  it('describe every column and where the figures come from', () => {
    const table = nationalTable(cycle, []);
    const metadata = csvwMetadata(cycle, table, '7a-national.csv');
    expect(metadata).toMatchObject({ url: '7a-national.csv', 'dc:issued': '2026-03-02T09:30:00.000Z' });
    const { tableSchema } = metadata as { tableSchema: { columns: { name: string; 'dc:description': string }[] } };
    expect(tableSchema.columns.map(({ name }) => name)).toEqual(table.columns.map(({ name }) => name));
    for (const column of tableSchema.columns) expect(column['dc:description']).toMatch(/\S/);
    expect(JSON.stringify(metadata)).toContain(cycle.inputDigest);
  });
});
