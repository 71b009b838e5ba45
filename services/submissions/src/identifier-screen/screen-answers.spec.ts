import { describe, expect, it } from '@jest/globals';
import { screenAnswers } from './screen-answers.js';

const ITEMS = new Set(['comment', 'months', 'drugs']);

describe('the screen of answers', () => {
  it.each([
    ['a text', { comment: 'pt 943 476 5919' }, { path: 'answers.comment', kind: 'NHS_NUMBER' }],
    ['a number', { months: 9434765919 }, { path: 'answers.months', kind: 'NHS_NUMBER' }],
    ['an option of several', { drugs: ['LITHIUM', 'SW1A 2AA'] }, { path: 'answers.drugs', kind: 'POSTCODE' }],
    [
      'an object where none belongs',
      { comment: { a: { b: 'SW1A 2AA' } } },
      { path: 'answers.comment', kind: 'POSTCODE' },
    ],
    ['an item that the audit tool does not have', { 'SW1A 2AA': true }, { path: 'answers', kind: 'POSTCODE' }],
    ['the key of an object', { comment: { 'SW1A 2AA': 1 } }, { path: 'answers.comment', kind: 'POSTCODE' }],
  ])('finds it in %s, and names the place without the value', (_where, answers, found) => {
    expect(screenAnswers(answers, ITEMS)).toEqual(found);
  });

  it('takes a date for what its item asks for', () => {
    const items = new Set(['lithiumStarted', 'comment']);
    expect(screenAnswers({ lithiumStarted: '2009-03-31' }, items)).toBeNull();
    expect(screenAnswers({ comment: '2009-03-31' }, items)).toEqual({
      path: 'answers.comment',
      kind: 'DATE_OF_BIRTH',
    });
  });

  it('lets answers without identifiers pass', () => {
    expect(screenAnswers({ comment: 'declined', months: 24, drugs: [], other: null, yes: true }, ITEMS)).toBeNull();
  });
});
