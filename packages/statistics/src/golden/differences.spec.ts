import { describe, expect, it } from '@jest/globals';
import { differences } from './differences.js';

describe('differences from an expected value', () => {
  it('pass within the tolerance and fail beyond it', () => {
    expect(differences('p', 0.05, 0.05 + 9e-10, 1e-9)).toEqual([]);
    expect(differences('p', 0.05, 0.05 + 2e-9, 1e-9)).toHaveLength(1);
    expect(differences('n', 5, 5, 0)).toEqual([]);
    expect(differences('n', 5, 5.000001, 0)).toHaveLength(1);
  });

  it('name the place of a wrong value in lists and objects', () => {
    const found = differences('limits', { a: [1, 2], b: 3 }, { a: [1, 9], b: 3 }, 0.1);
    expect(found).toEqual([{ field: 'limits.a[1]', expected: 2, got: 9 }]);
  });

  it('fail for a missing field, a shorter list and another kind of value', () => {
    expect(differences('x', 1, undefined, 1)).toEqual([{ field: 'x', expected: 1, got: undefined }]);
    expect(differences('x', [1, 2], [1], 1)).toHaveLength(1);
    expect(differences('x', 'alarm_low', 'within', 1)).toHaveLength(1);
    expect(differences('x', 1, null, 1)).toHaveLength(1);
    expect(differences('x', 1, [], 1)).toHaveLength(1);
    expect(differences('x', 1, NaN, 1)).toHaveLength(1);
  });

  it('hold a single figure against every element of a list', () => {
    expect(differences('lcl', 0.1, [0.1, 0.1], 1e-9)).toEqual([]);
    expect(differences('lcl', 0.1, [0.1, 0.2], 1e-9)).toHaveLength(1);
  });

  it('read the words for values that JSON has no number for', () => {
    expect(differences('x', 'NaN', null, 0)).toEqual([]);
    expect(differences('x', null, NaN, 0)).toEqual([]);
    expect(differences('x', 'Inf', Infinity, 0)).toEqual([]);
    expect(differences('x', 'Inf', 5, 0)).toHaveLength(1);
  });
});
