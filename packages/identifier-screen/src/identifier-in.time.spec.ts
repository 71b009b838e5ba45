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

const SHORT = 5000;
const TIMES = 8;

/** Milliseconds of the processor for a text so many times over, so that a busy machine takes nothing away from it. */
function timeOf(text: string, times: number): number {
  const runs = [0, 1, 2].map(() => {
    const begun = process.cpuUsage();
    for (let time = 0; time < times; time += 1) identifierIn(text, 0);
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
        // The same number of characters, in many short texts and in one: a square would take eight times as long. What is
        // added is the collector's, and the grain of the clock's.
        const [short, long] = [timeOf(textOf(SHORT), TIMES), timeOf(textOf(SHORT * TIMES), 1)];
        expect(long).toBeLessThan(3 * short + 40);
      }),
      { numRuns: 60 },
    );
  });
});
