import { describe, expect, it } from '@jest/globals';
import { type GoldenCase, parseGoldenCases } from './golden-case.js';
import { goldenReport } from './golden-report.js';

function golden(changes: Partial<GoldenCase>): GoldenCase {
  return {
    id: 'one',
    method: 'ci_proportion_wilson',
    source: 'a table',
    input: { x: 3, n: 10, conf: 0.95 },
    expected: { lower: 0.1077913, upper: 0.6032219 },
    tol: 1e-6,
    ...changes,
  };
}

describe('golden report', () => {
  it('counts what passed', () => {
    expect(goldenReport([golden({})])).toEqual({
      lines: ['golden: 1 passed, 0 failed, 0 without a function'],
      failed: false,
    });
  });

  it('names id, field, expected, got and tolerance of a failure', () => {
    const { lines, failed } = goldenReport([golden({ input: { x: 0, n: 10 }, expected: { lower: 0.5 } })]);
    expect(lines).toEqual([
      'failed one (ci_proportion_wilson) lower: expected 0.5, got 0, tol 0.000001',
      'golden: 0 passed, 1 failed, 0 without a function',
    ]);
    expect(failed).toBe(true);
  });

  it('fails for an expected field that a method does not give', () => {
    const { lines } = goldenReport([golden({ expected: { median: 1 } })]);
    expect(lines[0]).toContain('median: expected 1, got no such field');
  });

  it('fails for input that a method refuses, and says why', () => {
    const { lines } = goldenReport([golden({ input: { x: 11, n: 10 } })]);
    expect(lines[0]).toContain('(whole case)');
    expect(lines[0]).toContain('must lie between 0 and the cases judged');
  });

  it('lists unknown methods and unknown files without failing', () => {
    const { lines, failed } = goldenReport([
      golden({ method: 'ci_of_the_future' }),
      golden({ method: 'funnel_overdispersion_arcsine', input: { file: 'elsewhere.csv' }, expected: { phi: 1 } }),
    ]);
    expect(lines).toEqual([
      'without a function one (ci_of_the_future): no entry in the table of methods',
      'without a function one (funnel_overdispersion_arcsine): the file that it names is not part of the golden files',
      'golden: 0 passed, 0 failed, 2 without a function',
    ]);
    expect(failed).toBe(false);
  });

  it('says which expected fields are left out and why, once', () => {
    const quantiles = golden({
      method: 'quantile',
      input: { x: [1, 2], probs: [0.5] },
      expected: { type7: 1.5, type6: 9 },
    });
    expect(goldenReport([quantiles, quantiles]).lines).toEqual([
      'left out quantile.type6: quartiles and deciles are type 7',
      'golden: 2 passed, 0 failed, 0 without a function',
    ]);
  });

  it('refuses a file that is no list of cases and names the entry at fault', () => {
    expect(() => parseGoldenCases('{}')).toThrow('JSON list of cases');
    expect(() => parseGoldenCases(JSON.stringify([golden({}), { id: 'two' }]))).toThrow('Entry 1 is no golden case');
  });
});
