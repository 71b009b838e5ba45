import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Platform } from '../harness/platform.js';
import { startEmptyDemo } from '../harness/start-empty-demo.js';
import { verifyPlatform } from './verify.js';

/** The whole of `npm run verify` takes minutes: here one programme goes the same way. */
const PATIENCE_MS = 300_000;

let platform: Platform | null = null;
beforeAll(async () => {
  platform = await startEmptyDemo();
}, PATIENCE_MS);
afterAll(() => platform?.stop(), PATIENCE_MS);

describe('the verification pack', () => {
  it(
    'takes a published cycle from its authored programme to the national figure that a lead reads, and finds the one of the paper',
    async () => {
      if (platform === null) throw new Error('The platform did not start.');
      const compared = await verifyPlatform(platform, ['14']);
      expect(compared.map(({ computed, isReproduced }) => ({ ...computed, isReproduced }))).toEqual([
        { numerator: 33, denominator: 908, isReproduced: true },
      ]);
    },
    PATIENCE_MS,
  );
});
