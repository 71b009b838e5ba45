import { expect, it } from '@jest/globals';
import { shownDetail } from './shown-detail.js';

it('shows more of a figure the more cases stand behind it', () => {
  expect([0, 1, 4, 5, 9, 10, 19, 20, 5000].map(shownDetail)).toEqual([
    'noEligibleCases',
    'fewerThanFive',
    'fewerThanFive',
    'counts',
    'counts',
    'wholePercent',
    'wholePercent',
    'everything',
    'everything',
  ]);
});
