import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pool, poolBy, rate, requireCounts, requireProportion } from './proportion.js';

const counts = fc
  .tuple(fc.nat({ max: 1_000_000 }), fc.nat({ max: 1_000_000 }))
  .map(([x, notMet]) => ({ x, n: x + notMet }));

describe('proportion', () => {
  it('has no rate where no case is eligible', () => {
    expect(rate({ x: 0, n: 0 })).toBeNull();
    expect(rate({ x: 3, n: 4 })).toBe(0.75);
  });

  it('refuses more cases met than judged, and negative or unknown counts', () => {
    for (const impossible of [
      { x: 2, n: 1 },
      { x: -1, n: 1 },
      { x: NaN, n: 1 },
      { x: 0, n: Infinity },
    ]) {
      expect(() => {
        requireProportion(impossible);
      }).toThrow('must lie between 0 and the cases judged');
    }
  });

  it('lets fractional counts through as proportions but not as counts of cases', () => {
    expect(() => {
      requireProportion({ x: 0.445, n: 1 });
    }).not.toThrow();
    expect(() => {
      requireCounts({ x: 0.5, n: 1 });
    }).toThrow('whole numbers');
  });

  it('pools numerators and denominators and takes no mean of rates', () => {
    expect(
      pool([
        { x: 1, n: 1 },
        { x: 0, n: 9 },
      ]),
    ).toEqual({ x: 1, n: 10 });
    expect(pool([])).toEqual({ x: 0, n: 0 });
  });

  it('pools to the same total however the parts are split', () => {
    fc.assert(
      fc.property(fc.array(counts), fc.nat(), (parts, cut) => {
        const at = parts.length === 0 ? 0 : cut % parts.length;
        expect(pool([pool(parts.slice(0, at)), pool(parts.slice(at))])).toEqual(pool(parts));
      }),
    );
  });

  it('pools predecessors under their successor and counts every case once', () => {
    const parts = [
      { x: 1, n: 4, successor: 'C' },
      { x: 2, n: 5, successor: 'B' },
      { x: 3, n: 6, successor: 'C' },
    ];
    const pooled = poolBy(parts, ({ successor }) => successor);
    expect([...pooled]).toEqual([
      ['C', { x: 4, n: 10 }],
      ['B', { x: 2, n: 5 }],
    ]);
    expect(pool([...pooled.values()])).toEqual(pool(parts));
  });
});
