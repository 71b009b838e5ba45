import { describe, expect, it } from '@jest/globals';
import { type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { type NationalBasis } from '../../judgement/comparison.rules.js';
import { type DrawnRow, funnelOf, isDrawn, orderedBars } from './drawing.rules.js';

const counts = (met: number, cases: number): OutcomeCounts => ({
  met,
  notMet: cases - met,
  excluded: 0,
  notApplicable: 0,
  missing: 0,
});
const NATION: NationalBasis = { counts: counts(800, 1000), spread: null };
const row = (code: string, percent: number | null, sizeFrom: number | null, sizeTo: number | null): DrawnRow => ({
  code,
  percent,
  sizeFrom,
  sizeTo,
});

describe('a funnel', () => {
  it('puts each row at the middle of its band and leaves out those without percentage or size', () => {
    const rows = [row('P1', 75, 40, 49), row('P2', null, 0, 4), row('P3', 80, 500, null), row('P4', 60, null, null)];
    expect(funnelOf(null, NATION, rows)?.peers).toEqual([
      { code: 'P1', percent: 75, n: 44 },
      { code: 'P3', percent: 80, n: 500 },
    ]);
  });

  it('draws its lines to the end of the largest band, the own size included', () => {
    const ends = (own: OutcomeCounts | null, rows: readonly DrawnRow[]): (number | undefined)[] | undefined =>
      funnelOf(own, NATION, rows)?.lines.map(({ points }) => points.at(-1)?.n);
    expect(ends(null, [row('P1', 75, 100, 149)])).toEqual([149, 149]);
    expect(ends(counts(60, 90), [])).toEqual([90, 90]);
    expect(ends(null, [])).toEqual([50, 50]);
  });

  it('stands around the rate that the own organisation is compared with', () => {
    expect(funnelOf(counts(50, 100), NATION, [])).toMatchObject({ theta: 0.8, isOwnLeftOut: false });
    expect(funnelOf(counts(50, 101), NATION, [])).toMatchObject({ theta: 750 / 899, isOwnLeftOut: true });
    expect(funnelOf(null, NATION, [])).toMatchObject({ theta: 0.8, isOwnLeftOut: false, own: null });
  });

  it('shows the own organisation where it is, from five cases on', () => {
    expect(funnelOf(counts(3, 5), NATION, [])?.own).toEqual({ n: 5, value: 0.6 });
    expect(funnelOf(counts(3, 4), NATION, [])?.own).toBeNull();
    expect([4, 5].map((cases) => isDrawn(counts(0, cases)))).toEqual([false, true]);
  });

  it('is none where the nation is withheld or has no cases', () => {
    expect(funnelOf(counts(3, 5), null, [])).toBeNull();
    expect(funnelOf(null, { counts: counts(0, 0), spread: null }, [])).toBeNull();
  });
});

describe('ordered bars', () => {
  it('ascend by percentage, equal ones by code, without rows that have none', () => {
    const rows = [
      row('P3', 50, 5, 9),
      row('P1', 80, 5, 9),
      row('P2', null, 0, 4),
      row('P4', 20, 5, 9),
      row('P5', 50, 5, 9),
    ];
    expect(orderedBars(rows)).toEqual([
      { code: 'P4', percent: 20 },
      { code: 'P3', percent: 50 },
      { code: 'P5', percent: 50 },
      { code: 'P1', percent: 80 },
    ]);
  });
});
