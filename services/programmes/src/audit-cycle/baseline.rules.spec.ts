import { describe, expect, it } from '@jest/globals';
import { isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type Baseline, comparisonProblems, type WantedComparison } from './baseline.rules.js';

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error(`${text} is no date`);
  return text;
};
const baseline: Baseline = {
  kind: 'BASELINE',
  state: 'PLANNED',
  collectionOpensOn: day('2025-09-01'),
};
const reAudit: WantedComparison = {
  kind: 'RE_AUDIT',
  breaks: [],
  notComparableReason: null,
  collectionOpensOn: day('2026-09-01'),
};

describe('a cycle', () => {
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

  it('that breaks with its baseline says why, and only such a one does', () => {
    const reason = 'The guidance has changed.';
    const other = { ...reAudit, breaks: ['Standard 1: the target has changed.'] };
    expect(comparisonProblems(baseline, { ...other, notComparableReason: reason })).toEqual([]);
    expect(comparisonProblems(baseline, other)).toEqual([
      {
        path: 'notComparableReason',
        message:
          'This version makes the cycle not comparable with its baseline: say why it is used. Standard 1: the target has changed.',
      },
    ]);
    expect(comparisonProblems(baseline, { ...reAudit, notComparableReason: reason }).map(({ path }) => path)).toEqual([
      'notComparableReason',
    ]);
    expect(
      comparisonProblems(null, { ...reAudit, kind: 'BASELINE', notComparableReason: reason }).map(({ path }) => path),
    ).toEqual(['notComparableReason']);
  });

  it('is told of ten breaks, and how many more there are', () => {
    const breaks = Array.from({ length: 12 }, (_, index) => `Standard ${index + 1}: it is gone.`);
    const [problem] = comparisonProblems(baseline, { ...reAudit, breaks });
    expect(problem?.message).toContain('Standard 10: it is gone. And 2 more.');
    expect(problem?.message).not.toContain('Standard 11');
  });
});
