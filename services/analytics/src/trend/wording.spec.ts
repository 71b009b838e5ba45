import { describe, expect, it } from '@jest/globals';
import { compareCycles } from '@qip/statistics/change/compare-cycles';
import { type Direction } from '@qip/statistics/change/direction';
import { cycleFact } from '../../testing/trend-facts.js';
import { nationalChange } from './national-change.rules.js';
import { type UnitChange } from './series.rules.js';
import { breakSentence, changeSentence, nationalSentence } from './wording.js';

function change(
  from: readonly [number, number],
  to: readonly [number, number],
  better: Direction = 'higher',
): UnitChange {
  const [earlier, latest] = [from, to].map(([x, n]) => ({ x, n }));
  const compared = earlier === undefined || latest === undefined ? null : compareCycles(earlier, latest, { better });
  if (earlier === undefined || latest === undefined || compared === null) throw new Error('Both have cases.');
  return { ...compared, from: cycleFact('a', 0), to: cycleFact('b', 12), earlier, latest, adjustedP: 1, familySize: 1 };
}

describe('the sentence of a change', () => {
  it('says the word, both rates, the difference and its interval', () => {
    expect(changeSentence(change([48, 80], [56, 70]))).toBe(
      'Improved since 7a: from 60 % (48 of 80) to 80 % (56 of 70), a difference of 20.0 percentage points (95 % interval 5.2 to 33.4).',
    );
    expect(changeSentence(change([56, 70], [48, 80]))).toContain(
      'Worse since 7a: from 80 % (56 of 70) to 60 % (48 of 80)',
    );
    expect(changeSentence(change([56, 70], [48, 80]))).toContain(
      '−20.0 percentage points (95 % interval −33.4 to −5.2)',
    );
  });

  it.each([
    ['lower', 'Worse'],
    ['neither', 'Higher'],
  ] as const)('follows the direction %s', (better, word) => {
    expect(changeSentence(change([48, 80], [56, 70], better)).startsWith(`${word} since`)).toBe(true);
  });

  it('has no percentage of fewer than ten cases, and no figure of fewer than five', () => {
    const nine = changeSentence(change([3, 9], [30, 40]));
    expect(nine).toContain('from 3 of 9 to 30 of 40');
    const four = changeSentence(change([1, 4], [30, 40]));
    expect(four).toBe('Fewer than 5 eligible cases in one of the two cycles: too few to describe a change since 7a.');
  });

  it('prints no end of an interval as zero that is not', () => {
    const sentence = changeSentence({ ...change([48, 80], [56, 70]), lower: 0.0002 });
    expect(sentence).toContain('interval 0.02 to 33.4');
    expect(changeSentence({ ...change([48, 80], [56, 70]), lower: 0 })).toContain('interval 0.0 to 33.4');
  });
});

describe('the sentence of a national change', () => {
  const released = { p: 1, heterogeneityP: null };
  const counts = { matchedCount: 7, joinerCount: 6, leaverCount: 0 };
  const sentence = (match: Parameters<typeof nationalChange>[1]): string =>
    nationalSentence(nationalChange(change([48, 80], [56, 70]), match, 'higher'));

  it('says who took part, and how those of both cycles changed', () => {
    const agreeing = sentence({ ...counts, change: { difference: 162, lower: 87, upper: 237, ...released } });
    expect(agreeing).toContain('7 organisations took part in both cycles, 6 joined and 0 left');
    expect(agreeing).toContain('improved, a difference of 16.2 percentage points (95 % interval 8.7 to 23.7).');
  });

  it('gives no direction where they point elsewhere, or where that is not shown', () => {
    const opposite = sentence({ ...counts, change: { difference: -50, lower: -119, upper: 19, ...released } });
    expect(opposite).toContain('opposite directions');
    for (const unknown of [null, { ...counts, change: null }]) {
      expect(sentence(unknown)).toContain('so who took part may have made the difference.');
    }
  });
});

describe('the sentence of a break', () => {
  it('adds what the central team said', () => {
    const facts = { code: '7c', isBaseline: false, versionNumber: 2, versionNumberBefore: 1 };
    const fact = 'Cycle 7c was audited against version 2 of the standards, the cycle before against version 1.';
    expect(breakSentence({ ...facts, explanation: null })).toBe(fact);
    expect(breakSentence({ ...facts, explanation: 'NICE has revised CG185.' })).toBe(`${fact} NICE has revised CG185.`);
  });
});
