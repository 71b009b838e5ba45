import { describe, expect, it } from '@jest/globals';
import { cycleFact, standardFact } from '../../testing/trend-facts.js';
import { figuresStandardId } from './same-standard.rules.js';
import { segmentsOf } from './segment.rules.js';

const NEW = { standardsVersion: 'version 2', versionNumber: 2 };
const ONE = standardFact(1);
const TWO = standardFact(2);

describe('the segments of a trend', () => {
  it('are one where all cycles are audited against one version', () => {
    const cycles = [cycleFact('a', 0), cycleFact('b', 12)];
    expect(segmentsOf(cycles, ONE, [ONE, TWO])).toEqual([
      { cycles, breakReason: null, standard: ONE, family: [ONE, TWO] },
    ]);
    expect(segmentsOf([], ONE, [ONE])).toEqual([]);
  });

  it('begin anew with another version, in words that fit, and find the standard by what it says', () => {
    const renumbered = standardFact(7, { ...NEW, statement: ONE.statement });
    const rewritten = standardFact(1, { ...NEW, id: 'standard 8', statement: 'Statement 1, revised' });
    const baseline = cycleFact('c', 24, { standardsVersion: 'version 2', baselineId: null });
    const [, second] = segmentsOf([cycleFact('a', 0), baseline], ONE, [ONE, TWO, rewritten, renumbered]);
    expect(second).toMatchObject({
      breakReason:
        'Cycle 7c is a new baseline, against version 2 of the standards; the cycle before was audited against version 1.',
      standard: renumbered,
      family: [rewritten, renumbered],
    });
    expect(segmentsOf([cycleFact('a', 0), baseline], TWO, [ONE, TWO, rewritten])[1]?.standard).toBeNull();
  });

  it('are one over comparable versions, where a standard is known by its number', () => {
    const reworded = standardFact(1, { ...NEW, id: 'standard 8', statement: 'Statement 1, in better words' });
    const cycles = [cycleFact('a', 0), cycleFact('b', 12, { auditedVersion: 'version 2' }), cycleFact('c', 24)];
    const all = [ONE, TWO, reworded];
    for (const asked of [ONE, reworded]) {
      expect(segmentsOf(cycles, asked, all)).toEqual([
        { cycles, breakReason: null, standard: ONE, family: [ONE, TWO] },
      ]);
    }
    expect(cycles.map((cycle) => figuresStandardId(cycle, ONE, all))).toEqual([
      'standard 1',
      'standard 8',
      'standard 1',
    ]);
    const baseline = cycleFact('d', 36, { standardsVersion: 'version 2', baselineId: null });
    expect(segmentsOf([...cycles, baseline], reworded, all).map(({ standard }) => standard?.id)).toEqual([
      'standard 1',
      'standard 8',
    ]);
  });

  it('take no standard for the same where two of a version say so', () => {
    const twice = [7, 8].map((number) => standardFact(number, { ...NEW, statement: ONE.statement }));
    const cycles = [cycleFact('a', 0), cycleFact('b', 12, { standardsVersion: 'version 2' })];
    expect(segmentsOf(cycles, ONE, [ONE, ...twice])[1]?.standard).toBeNull();
  });
});
