import { describe, expect, it } from '@jest/globals';
import { twoSidedZ, zCuttingOff } from './normal-quantile.js';

describe('normal quantile', () => {
  it('has full precision at the levels in use and far in the tail', () => {
    // References: 40-digit arithmetic.
    expect(zCuttingOff(0.025)).toBeCloseTo(1.959963984540054, 14);
    expect(zCuttingOff(0.001)).toBeCloseTo(3.090232306167813, 14);
    expect(zCuttingOff(0.25)).toBeCloseTo(0.6744897501960817, 14);
    expect(zCuttingOff(1e-10)).toBeCloseTo(6.361340902404056, 13);
    expect(zCuttingOff(0.5)).toBe(0);
  });

  it('splits what confidence leaves over on both sides', () => {
    expect(twoSidedZ(0.95)).toBeCloseTo(1.959963984540054, 14);
    expect(twoSidedZ(0.998)).toBeCloseTo(3.090232306167813, 13);
  });

  it('refuses levels that are no levels', () => {
    for (const level of [0, 1, -0.5, NaN]) expect(() => twoSidedZ(level)).toThrow('between 0 and 1');
    expect(() => zCuttingOff(0.6)).toThrow('at or below one half');
  });
});
