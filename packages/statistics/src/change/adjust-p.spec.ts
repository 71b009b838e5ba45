import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { benjaminiHochberg, holm } from './adjust-p.js';

const family = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });

/** The definition, one value at a time: the least m·p(j)/j over all ranks j from its own on. */
function bhByDefinition(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return values.map((value) =>
    Math.min(1, ...sorted.flatMap((p, index) => (p >= value ? [(p * sorted.length) / (index + 1)] : []))),
  );
}

describe('adjusted p values', () => {
  it('by Benjamini-Hochberg follow the definition', () => {
    fc.assert(
      fc.property(family, (values) => {
        expect(benjaminiHochberg(values)).toEqual(bhByDefinition(values).map((p) => expect.closeTo(p, 14)));
      }),
    );
  });

  it('keep the order of the raw ones, lie between them and 1, and Holm never lies below Benjamini-Hochberg', () => {
    fc.assert(
      fc.property(family, (values) => {
        const [bh, strict] = [benjaminiHochberg(values), holm(values)];
        const order = values.map((_, index) => index).toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
        for (const adjusted of [bh, strict]) {
          const inOrder = order.map((index) => adjusted[index] ?? NaN);
          expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
        }
        values.forEach((p, index) => {
          expect(p <= (bh[index] ?? -1) && (bh[index] ?? 2) <= (strict[index] ?? -1) + 1e-15).toBe(true);
          expect(strict[index]).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('leave untested standards out of the family and in their place', () => {
    expect(benjaminiHochberg([0.04, null, 0.01])).toEqual([0.04, null, 0.02]);
    expect(holm([0.04, null, 0.01])).toEqual([0.04, null, 0.02]);
    expect(benjaminiHochberg([null])).toEqual([null]);
    expect(holm([])).toEqual([]);
  });

  it('refuse what is no probability', () => {
    expect(() => benjaminiHochberg([1.1])).toThrow('between 0 and 1');
    expect(() => holm([NaN])).toThrow('between 0 and 1');
  });
});
