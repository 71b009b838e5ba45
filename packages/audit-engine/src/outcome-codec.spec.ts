import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { standardOf } from '../testing/definitions.js';
import { OutcomeCodeFault } from './fault.js';
import type { StoredOutcome } from './outcome.js';
import { decodeOutcomes, encodeOutcomes } from './outcome-codec.js';
import type { Standard } from './standard.js';

function withExclusions(number: number, count: number): Standard {
  const exclusions = Array.from({ length: count }, (_, index) => ({
    code: `R${index}`,
    reason: 'a reason',
    when: 'false',
  }));
  return standardOf({ number, exclusions });
}

const STANDARDS = [withExclusions(2, 26), withExclusions(1, 0), withExclusions(3, 2)];

const letters = (count: number): fc.Arbitrary<string> =>
  fc.constantFrom(...Array.from('MNAU'), ...Array.from('abcdefghijklmnopqrstuvwxyz').slice(0, count));

describe('stored outcomes', () => {
  it('are one letter per standard in the order of their numbers', () => {
    const outcomes: readonly StoredOutcome[] = [
      { kind: 'NOT_APPLICABLE' },
      { kind: 'EXCLUDED', reasonCode: 'R25' },
      { kind: 'MET' },
    ];
    expect(encodeOutcomes(outcomes, STANDARDS)).toBe('AzM');
    expect(decodeOutcomes('AzM', STANDARDS)).toEqual(outcomes);
  });

  it('keep missing data, but not which items were missing', () => {
    const evaluated = [{ kind: 'MISSING_DATA', items: ['months'] }] as const;
    expect(encodeOutcomes(evaluated, [standardOf()])).toBe('U');
    expect(decodeOutcomes('U', [standardOf()])).toEqual([{ kind: 'MISSING_DATA' }]);
  });

  it('survive the way there and back', () => {
    fc.assert(
      fc.property(fc.tuple(letters(0), letters(26), letters(2)), (parts) => {
        const text = parts.join('');
        expect(encodeOutcomes(decodeOutcomes(text, STANDARDS), STANDARDS)).toBe(text);
      }),
    );
  });

  it.each(['', 'MM', 'MMMM', 'aMM', 'MMc', 'mMM', 'XMM', 'M M', 'é'])('cannot be read from %p', (text) => {
    expect(() => decodeOutcomes(text, STANDARDS)).toThrow(OutcomeCodeFault);
  });

  it('cannot be written for other standards', () => {
    expect(() => encodeOutcomes([{ kind: 'MET' }], STANDARDS)).toThrow('There are 1 outcomes for 3 standards.');
    const excluded: readonly StoredOutcome[] = [{ kind: 'EXCLUDED', reasonCode: 'R0' }];
    expect(() => encodeOutcomes(excluded, [standardOf()])).toThrow('Standard 1 has no such exclusion to encode.');
  });
});
