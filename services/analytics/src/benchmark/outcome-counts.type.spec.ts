import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Rate } from './outcome-counts.type.js';

describe('a rate', () => {
  it('is met over met and not met, with its Wilson interval and a whole percentage, half up', () => {
    expect(new Rate({ met: 81, notMet: 182 })).toEqual({
      numerator: 81,
      denominator: 263,
      value: 81 / 263,
      // Newcombe RG (1998), Stat Med 17:857–872, table I: 81 of 263, method 3.
      interval: { lower: expect.closeTo(0.2553, 4), upper: expect.closeTo(0.3662, 4) },
      percent: 31,
    });
    expect(new Rate({ met: 1, notMet: 199 }).percent).toBe(1);
  });

  it('of zero over zero is none: there are no eligible cases', () => {
    expect(new Rate({ met: 0, notMet: 0 })).toEqual({
      numerator: 0,
      denominator: 0,
      value: null,
      interval: null,
      percent: null,
    });
  });
});
