import { describe, expect, it } from '@jest/globals';
import { isNestedDeeperThan } from './is-nested-deeper-than.js';

describe('how deep a value is nested', () => {
  it.each([
    ['a text', 0],
    [null, 0],
    [undefined, 0],
    [{}, 1],
    [[1, 2], 1],
    [{ a: [] }, 2],
    [{ a: 1, b: [{ c: null }, 2] }, 3],
  ])('%j: %d', (value, levels) => {
    expect(isNestedDeeperThan(levels, value)).toBe(false);
    if (levels > 0) expect(isNestedDeeperThan(levels - 1, value)).toBe(true);
  });

  it('is told of half a million levels as well, and of a million values', () => {
    const deep: unknown = JSON.parse('['.repeat(500_000) + ']'.repeat(500_000));
    expect(isNestedDeeperThan(499_999, deep)).toBe(true);
    expect(isNestedDeeperThan(500_000, deep)).toBe(false);
    expect(
      isNestedDeeperThan(
        1,
        Array.from({ length: 1_000_000 }, () => 0),
      ),
    ).toBe(false);
  });
});
