import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chooseMet, type MetChoice } from './choose-met.js';

const PLACES = Array.from({ length: 60 }, (_, place) => place);

function choice(standard: number, count: number, scores: readonly number[]): MetChoice {
  return { standard, candidates: PLACES, count, scores };
}

const SCORES = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 60, maxLength: 60 });

describe('choosing who meets a standard', () => {
  it('takes exactly as many as asked, the highest scores', () => {
    fc.assert(
      fc.property(SCORES, fc.nat(60), (scores, count) => {
        const met = [...(chooseMet([choice(1, count, scores)]).get(1) ?? [])];
        expect(met).toHaveLength(count);
        const weakest = Math.min(...met.map((place) => scores[place] ?? 0));
        const left = PLACES.filter((place) => !met.includes(place)).map((place) => scores[place] ?? 0);
        expect(left.filter((score) => score > weakest)).toEqual([]);
      }),
    );
  });

  it('has exactly as many cases that meet everything as asked, and each standard its own count', () => {
    const extra = fc.tuple(fc.nat(25), fc.nat(25), fc.nat(25));
    fc.assert(
      fc.property(fc.tuple(SCORES, SCORES, SCORES), extra, fc.nat(10), (scores, more, allMet) => {
        const choices = scores.map((own, index) => choice(index + 1, allMet + (more[index] ?? 0), own));
        const met = chooseMet(choices, allMet);
        expect([...met.values()].map(({ size }) => size)).toEqual(choices.map(({ count }) => count));
        const complete = PLACES.filter((place) => [...met.values()].every((places) => places.has(place)));
        expect(complete).toHaveLength(allMet);
      }),
    );
  });

  it('meets one standard only where another one is met, if it is a part of it', () => {
    fc.assert(
      fc.property(SCORES, SCORES, fc.nat(20), (first, second, count) => {
        const part = { ...choice(2, count, second), onlyWhereMet: 1 };
        // The dependent standard stands first on purpose: the order of the standards must not matter.
        const met = chooseMet([part, choice(1, 25, first)]);
        expect(met.get(2)?.size).toBe(count);
        expect([...(met.get(2) ?? [])].filter((place) => met.get(1)?.has(place) !== true)).toEqual([]);
      }),
    );
  });

  it('refuses more than there are', () => {
    expect(() => chooseMet([choice(1, 61, PLACES)])).toThrow('61 were asked of 60 cases.');
  });
});
