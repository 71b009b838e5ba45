import { describe, expect, it } from '@jest/globals';
import { type LocalDate, parseLocalDate } from '@qip/subgraph-kit/values/local-date';
import { cycleFact } from '../../testing/trend-facts.js';
import { comparisonsOf, monthsBetween, pairsWith } from './comparison.rules.js';
import { type PublishedCycle } from './trend-facts.js';

const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  if (date === null) throw new Error(`${text} is no day.`);
  return date;
};

const A = cycleFact('a', 0);
const B = cycleFact('b', 12);
const C = cycleFact('c', 30);
const D = cycleFact('d', 48);
const OTHER = cycleFact('x', 20, { standardsVersion: 'version 2' });

const codes = (pairs: ReturnType<typeof pairsWith<PublishedCycle>>): readonly string[] =>
  pairs.map(({ from, to }) => `${from.code}-${to.code}`);

describe('months between two cycles', () => {
  it.each([
    ['2013-03-01', '2013-03-01', 0],
    ['2013-03-01', '2014-03-01', 12],
    ['2013-03-04', '2014-09-01', 18],
    ['2013-03-01', '2014-02-24', 12],
    ['2013-03-01', '2013-03-17', 1],
  ])('from %s to %s are %i', (from, to, months) => {
    expect(monthsBetween(day(from), day(to))).toBe(months);
  });
});

describe('with what a cycle is compared', () => {
  it('is the cycle before it and its baseline', () => {
    expect(comparisonsOf([A], () => true)).toEqual({ previous: null, baseline: null });
    expect(comparisonsOf([A, B], () => true)).toEqual({ previous: A, baseline: A });
    expect(comparisonsOf([A, B, C], () => true)).toEqual({ previous: B, baseline: A });
  });

  it('passes over cycles without figures, and takes no other for the baseline', () => {
    expect(comparisonsOf([A, B, C], (cycle) => cycle !== B)).toEqual({ previous: A, baseline: A });
    expect(comparisonsOf([A, B, C], (cycle) => cycle !== A)).toEqual({ previous: B, baseline: null });
    expect(comparisonsOf([B, C], () => true)).toEqual({ previous: B, baseline: null });
  });
});

describe('the pairs that a publication compares', () => {
  it('are those with the cycle before, with the baseline and with what follows', () => {
    expect(codes(pairsWith([A], A.auditCycleId))).toEqual([]);
    expect(codes(pairsWith([A, B], B.auditCycleId))).toEqual(['7a-7b']);
    expect(codes(pairsWith([A, B, C], C.auditCycleId))).toEqual(['7b-7c', '7a-7c']);
    expect(codes(pairsWith([A, B, C, D], B.auditCycleId))).toEqual(['7a-7b', '7b-7c']);
    expect(codes(pairsWith([A, B, C, D], A.auditCycleId))).toEqual(['7a-7b', '7a-7c', '7a-7d']);
  });

  it('never cross a cycle of another version', () => {
    expect(codes(pairsWith([A, B, OTHER, C, D], D.auditCycleId))).toEqual(['7c-7d']);
    expect(codes(pairsWith([A, B, OTHER, C, D], OTHER.auditCycleId))).toEqual([]);
    expect(codes(pairsWith([A, B, OTHER, C, D], A.auditCycleId))).toEqual(['7a-7b']);
  });
});
