import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { MissingData, ShownFigure } from './shown-figure.type.js';

const counts = (met: number, cases: number, missing = 0): OutcomeCounts => ({
  met,
  notMet: cases - met,
  excluded: 3,
  notApplicable: 4,
  missing,
});

describe('a figure as it is shown', () => {
  it.each([
    [0, 0, 'NO_ELIGIBLE_CASES', 'No eligible cases.'],
    [1, 1, 'FEWER_THAN_FIVE', 'Fewer than 5 eligible cases.'],
    [0, 4, 'FEWER_THAN_FIVE', 'Fewer than 5 eligible cases.'],
    [3, 5, 'COUNTS', '3 of 5 eligible cases.'],
    [9, 9, 'COUNTS', '9 of 9 eligible cases.'],
    [3, 10, 'WHOLE_PERCENT', '30% (3 of 10 eligible cases).'],
    [2, 19, 'WHOLE_PERCENT', '11% (2 of 19 eligible cases).'],
    [1, 20, 'EVERYTHING', '5% (1 of 20 eligible cases).'],
    [1, 99, 'EVERYTHING', '1% (1 of 99 eligible cases).'],
    // Half up from the integers: 1 of 200 is .5 %.
    [1, 200, 'EVERYTHING', '0.5% (1 of 200 eligible cases).'],
    [2, 3000, 'EVERYTHING', '0.1% (2 of 3000 eligible cases).'],
  ])('%i of %i: %s, “%s”', (met, cases, detail, sentence) => {
    expect(new ShownFigure(counts(met, cases))).toEqual({ detail, sentence });
  });
});

describe('missing data', () => {
  it.each([
    [0, 0, 'NONE'],
    // Exactly a tenth does not warn, exactly a quarter is still judged.
    [9, 1, 'NONE'],
    [8, 1, 'WARN'],
    [9, 3, 'WARN'],
    [8, 3, 'SHOW_ONLY'],
    [0, 1, 'SHOW_ONLY'],
  ])('of %i judged and %i missing is %s', (cases, missing, advice) => {
    const data = new MissingData(counts(0, cases, missing));
    expect(data.advice).toBe(advice);
    expect(data.sentence === null).toBe(advice === 'NONE');
  });

  it('bounds the rate by the worst and the best that it could be', () => {
    expect(new MissingData(counts(6, 10, 2))).toMatchObject({
      missingCount: 2,
      share: 2 / 12,
      bounds: { lower: 6 / 12, upper: 8 / 12 },
    });
    expect(new MissingData(counts(0, 0))).toMatchObject({ share: null, bounds: null });
  });
});
