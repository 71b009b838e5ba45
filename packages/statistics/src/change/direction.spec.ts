import { describe, expect, it } from '@jest/globals';
import { changeWord } from './direction.js';

describe('change word', () => {
  it('follows the direction of the standard where the interval leaves out zero', () => {
    const up = { lower: 0.01, upper: 0.2 };
    const down = { lower: -0.2, upper: -0.01 };
    expect([changeWord(up, 'higher'), changeWord(up, 'lower'), changeWord(up, 'neither')]).toEqual([
      'improved',
      'worse',
      'rose',
    ]);
    expect([changeWord(down, 'higher'), changeWord(down, 'lower'), changeWord(down, 'neither')]).toEqual([
      'worse',
      'improved',
      'fell',
    ]);
  });

  it('is no clear change where the interval holds or touches zero', () => {
    for (const interval of [
      { lower: -0.1, upper: 0.1 },
      { lower: 0, upper: 0.1 },
      { lower: -0.1, upper: 0 },
    ]) {
      expect(changeWord(interval, 'higher')).toBe('noClearChange');
    }
  });
});
