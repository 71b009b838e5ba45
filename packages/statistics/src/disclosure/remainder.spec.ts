import { expect, it } from '@jest/globals';
import { remainder } from './remainder.js';

it('finds the one case that is left between a whole and its part, and refuses what is no part', () => {
  expect(remainder({ x: 8, n: 20 }, { x: 7, n: 19 })).toEqual({ x: 1, n: 1 });
  expect(() => remainder({ x: 8, n: 20 }, { x: 9, n: 19 })).toThrow(RangeError);
  expect(() => remainder({ x: 8, n: 20 }, { x: 2, n: 15 })).toThrow(RangeError);
});
