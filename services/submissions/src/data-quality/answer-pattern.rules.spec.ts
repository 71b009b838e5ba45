import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { digitPreference } from './answer-pattern.rules.js';

const WIDE = { smallest: 10, largest: 200 };
const EVEN = Array.from({ length: 10 }, () => 10);

describe('a preference for last digits', () => {
  it('is found where numbers are rounded to 0 and 5', () => {
    const counts = [30, 2, 2, 3, 2, 25, 2, 2, 3, 2];
    const found = digitPreference({ counts, ...WIDE });
    expect(found).toMatchObject({ valueCount: 73, digit: 0, percent: 41 });
    expect(found?.pValue).toBeLessThan(1e-9);
  });

  it('is not found in even counts, however many there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 100_000 }), (each) => {
        expect(digitPreference({ counts: EVEN.map(() => each), ...WIDE })).toBeNull();
      }),
    );
  });

  it('is not told from fewer than 50 values, nor from a range of less than 30', () => {
    expect(digitPreference({ counts: [49], ...WIDE })).toBeNull();
    expect(digitPreference({ counts: [50], ...WIDE })).toMatchObject({ valueCount: 50, digit: 0, percent: 100 });
    expect(digitPreference({ counts: [50], smallest: 10, largest: 39 })).toBeNull();
    expect(digitPreference({ counts: [50], smallest: 10, largest: 40 })).not.toBeNull();
  });

  it('is told at a thousandth, not at a hundredth', () => {
    // 200 values: χ² = d² / 10 with 9 degrees of freedom, 25.6 (p = .0024) for d = 16 and 28.9 (p = .0007) for d = 17.
    const moved = (d: number): readonly number[] =>
      EVEN.map((each) => 2 * each)
        .with(3, 20 + d)
        .with(4, 20 - d);
    expect(digitPreference({ counts: moved(16), ...WIDE })).toBeNull();
    expect(digitPreference({ counts: moved(17), ...WIDE })).toMatchObject({ digit: 3, percent: 19 });
  });
});
