import { describe, expect, it } from '@jest/globals';
import { measureScreen } from './measure-screen.js';

/** Seeds by which nobody chose a rule or a word. */
const HELD_OUT = [90_001, 90_002, 90_003];

describe('the screen, on a corpus that it was not made with', () => {
  it.each(HELD_OUT)('finds what identifies and lets look-alikes pass, with margins (seed %i)', (seed) => {
    const { recall, falseRefusals, lookAlikes, validByChance } = measureScreen(seed, 1000);
    for (const kind of ['NHS_NUMBER', 'CHI_NUMBER', 'POSTCODE', 'DATE_OF_BIRTH', 'EMAIL_ADDRESS', 'PHONE_NUMBER']) {
      expect([kind, (recall[kind] ?? 0) >= 0.99]).toEqual([kind, true]);
    }
    expect(recall['NAME']).toBeGreaterThanOrEqual(0.9);
    expect(falseRefusals).toBeLessThanOrEqual(0.005);
    expect(lookAlikes).toBeGreaterThan(20_000);
    expect(validByChance).toBeGreaterThan(0);
  });

  it('deals the same corpus from the same seed', () => {
    expect(measureScreen(7, 20)).toEqual(measureScreen(7, 20));
  });
});
