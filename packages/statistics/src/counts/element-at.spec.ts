import { expect, it } from '@jest/globals';
import { elementAt } from './element-at.js';

it('gives the element, and faults where there is none', () => {
  expect(elementAt([7, 8], 1)).toBe(8);
  expect(() => elementAt([7, 8], 2)).toThrow('no element 2 in a list of 2');
});
