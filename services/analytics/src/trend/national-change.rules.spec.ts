import { describe, expect, it } from '@jest/globals';
import { compareCycles } from '@qip/statistics/change/compare-cycles';
import { cycleFact } from '../../testing/trend-facts.js';
import { nationalChange } from './national-change.rules.js';
import { type UnitChange } from './series.rules.js';

function pooled(x: number, y: number): UnitChange {
  const [earlier, latest] = [
    { x, n: 100 },
    { x: y, n: 100 },
  ];
  const change = compareCycles(earlier, latest, { better: 'higher' });
  if (change === null) throw new Error('Both have cases.');
  return { ...change, from: cycleFact('a', 0), to: cycleFact('b', 12), earlier, latest, adjustedP: 1, familySize: 1 };
}

const match = (difference: number, lower: number, upper: number): Parameters<typeof nationalChange>[1] => ({
  matchedCount: 20,
  joinerCount: 2,
  leaverCount: 1,
  change: { difference, lower, upper, p: 12, heterogeneityP: null },
});

describe('a national change', () => {
  it('has the pooled word as its arrow where the matched organisations moved the same way, or not at all', () => {
    expect(nationalChange(pooled(40, 60), match(150, 20, 280), 'higher')).toMatchObject({
      agreement: 'AGREE',
      arrow: 'improved',
      matched: { difference: 0.15, lower: 0.02, upper: 0.28, p: 0.012, heterogeneityP: null, word: 'improved' },
    });
    expect(nationalChange(pooled(40, 60), match(0, -50, 50), 'higher').arrow).toBe('improved');
  });

  it('has no arrow where they moved the other way, however little, or where that is not known', () => {
    const opposite = nationalChange(pooled(40, 60), match(-1, -90, 88), 'higher');
    expect(opposite).toMatchObject({ agreement: 'DISAGREE', arrow: null, matched: { word: 'noClearChange' } });
    for (const unknown of [null, { matchedCount: 3, joinerCount: 1, leaverCount: 1, change: null }]) {
      expect(nationalChange(pooled(40, 60), unknown, 'higher')).toMatchObject({
        agreement: 'WITHHELD',
        arrow: null,
        matched: null,
      });
    }
  });

  it('calls the matched change by the interval that is shown, and a neutral measure neither good nor bad', () => {
    expect(nationalChange(pooled(40, 60), match(50, 0, 100), 'higher').matched?.word).toBe('noClearChange');
    expect(nationalChange(pooled(40, 60), match(50, 1, 99), 'lower').matched?.word).toBe('worse');
    expect(nationalChange(pooled(40, 60), match(50, 1, 99), 'neither').matched?.word).toBe('rose');
  });
});
