import { describe, expect, it } from '@jest/globals';
import { columnLetter } from './column-letter.js';

describe('the letter of a column', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('of number %d is %s', (index, letter) => {
    expect(columnLetter(index)).toBe(letter);
  });
});
