import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { candidateNumerators } from './candidate-figures.rules.js';
import { type Grain, peerCell } from './peer-cell.rules.js';
import { repeatableNumbers } from './repeatable-numbers.js';

const result = fc.integer({ min: 5, max: 90 }).chain((n) => fc.record({ x: fc.nat(n), n: fc.constant(n) }));
const grains = fc.constantFrom<Grain>(
  { percentStep: 5, bands: null },
  {
    percentStep: 1,
    bands: [
      { from: 5, to: 40 },
      { from: 41, to: 90 },
    ],
  },
);

it('are figures that look exactly the same: the same rows in any order, and the same national figure', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.array(result, { minLength: 1, maxLength: 20 }), grains, fc.nat(1000), (results, grain, seed) => {
      const looks = (all: readonly { x: number; n: number }[]): string[] =>
        all.map((one) => JSON.stringify(peerCell(one, grain))).sort();
      const seen = {
        cells: results.map((one) => peerCell(one, grain)),
        sizes: results.map(({ n }) => n),
        grain,
        national: results.reduce((sum, { x }) => sum + x, 0),
      };
      const numerators = candidateNumerators(seen, repeatableNumbers(seed));
      if (numerators === null) return;
      found += 1;
      expect(numerators.reduce((sum, x) => sum + x, 0)).toBe(seen.national);
      expect(looks(results.map(({ n }, at) => ({ x: numerators[at] ?? -1, n })))).toEqual(looks(results));
    }),
  );
  expect(found).toBeGreaterThan(30);
});

it('are the same for whoever makes them', () => {
  const seen = { cells: [40, 50, 60].map((percent) => ({ percent, sizeBand: null })), sizes: [20, 30, 25] };
  const make = (): readonly number[] | null =>
    candidateNumerators({ ...seen, grain: { percentStep: 5, bands: null }, national: 38 }, repeatableNumbers(3));
  expect(make()).not.toBeNull();
  expect(make()).toEqual(make());
});
