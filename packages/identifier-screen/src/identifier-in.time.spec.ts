import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { identifierIn } from './identifier-in.js';

/** Pieces that begin what a rule looks for, so that repeated they keep it looking. */
const PIECES = [
  '9',
  '9 ',
  '9-',
  '. ',
  '@',
  'a@',
  'a.',
  'at) ',
  '+44 ',
  '0(',
  '1/1/',
  'jan ',
  'W1A ',
  'Mr ',
  'Aa ',
  'dob ',
  'since ',
  'tel ',
  '\u200b',
  '\u00e9 ',
] as const;

/** Milliseconds of the processor, so that a busy machine takes nothing away from it. */
function timeOf(text: string): number {
  const runs = [0, 1, 2, 3, 4].map(() => {
    const begun = process.cpuUsage();
    identifierIn(text, 0);
    return process.cpuUsage(begun).user / 1000;
  });
  return Math.min(...runs);
}

describe('the time that the screen takes', () => {
  it('grows with the length of a text and no faster, whatever stands in it', () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(pieces, (chosen) => {
        const unit = chosen.join('');
        const textOf = (length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
        const [short, long] = [timeOf(textOf(5000)), timeOf(textOf(40_000))];
        // Eight times the length: a square would take sixty-four times as long. What is added is the collector's.
        expect(long).toBeLessThan(24 * short + 20);
      }),
      { numRuns: 60 },
    );
  });
});
