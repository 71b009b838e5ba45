import { describe, expect, it } from '@jest/globals';
import { isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type Baseline, comparisonProblems, isComparable, type WantedComparison } from './baseline.rules.js';

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error(`${text} is no date`);
  return text;
};
const baseline: Baseline = {
  kind: 'BASELINE',
  state: 'PLANNED',
  programmeVersionId: 'v1',
  collectionOpensOn: day('2025-09-01'),
};
const reAudit: WantedComparison = {
  kind: 'RE_AUDIT',
  programmeVersionId: 'v1',
  notComparableReason: null,
  collectionOpensOn: day('2026-09-01'),
};

describe('a cycle', () => {
  it('is comparable with a baseline of the same version, and a baseline always is', () => {
    expect(isComparable(baseline, 'v1')).toBe(true);
    expect(isComparable(null, 'v1')).toBe(true);
    expect(isComparable(baseline, 'v2')).toBe(false);
  });

  it.each(['RE_AUDIT', 'SUPPLEMENTARY'] as const)('of the kind %s follows its baseline', (kind) => {
    expect(comparisonProblems(baseline, { ...reAudit, kind })).toEqual([]);
    expect(comparisonProblems(null, { ...reAudit, kind }).map(({ path }) => path)).toEqual(['baselineId']);
  });

  it('that is a baseline has none of its own', () => {
    expect(comparisonProblems(null, { ...reAudit, kind: 'BASELINE' })).toEqual([]);
    expect(comparisonProblems(baseline, { ...reAudit, kind: 'BASELINE' }).map(({ path }) => path)).toEqual([
      'baselineId',
    ]);
  });

  it.each<[string, Partial<Baseline>, string]>([
    ['a re-audit', { kind: 'RE_AUDIT' }, 'baselineId'],
    ['a cancelled cycle', { state: 'CANCELLED' }, 'baselineId'],
    ['one that opens on the same day', { collectionOpensOn: day('2026-09-01') }, 'collectionOpensOn'],
    ['one that opens later', { collectionOpensOn: day('2026-09-02') }, 'collectionOpensOn'],
  ])('cannot be measured against %s', (_, change, path) => {
    expect(comparisonProblems({ ...baseline, ...change }, reAudit).map((problem) => problem.path)).toEqual([path]);
  });

  it('of another version says why, and only such a one does', () => {
    const reason = 'The guidance has changed.';
    const other = { ...reAudit, programmeVersionId: 'v2' };
    expect(comparisonProblems(baseline, { ...other, notComparableReason: reason })).toEqual([]);
    expect(comparisonProblems(baseline, other).map(({ path }) => path)).toEqual(['notComparableReason']);
    expect(comparisonProblems(baseline, { ...reAudit, notComparableReason: reason }).map(({ path }) => path)).toEqual([
      'notComparableReason',
    ]);
    expect(
      comparisonProblems(null, { ...reAudit, kind: 'BASELINE', notComparableReason: reason }).map(({ path }) => path),
    ).toEqual(['notComparableReason']);
  });
});
