import { describe, expect, it } from '@jest/globals';
import { identifierMessage } from './identifier-message.js';
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

  it('lets answers without identifiers pass', () => {
    expect(screenAnswers({ comment: 'declined', months: 24, drugs: [], other: null, yes: true }, ITEMS)).toBeNull();
  });
});

describe('the message of a refusal', () => {
  it('says what a number looks like and offers the way out', () => {
    expect(identifierMessage('Row 3, column C', 'NHS_NUMBER')).toBe(
      'Row 3, column C looks like an NHS number: ten digits that end with its check digit. Nothing was stored: take it out, the platform keeps nothing that identifies a person. One in eleven ten-digit numbers looks like one: if it is another number, put a letter before it.',
    );
  });

  it('offers no way out for what is certain', () => {
    expect(identifierMessage('This value', 'POSTCODE')).toBe(
      'This value looks like a full postcode. Nothing was stored: take it out, the platform keeps nothing that identifies a person.',
    );
  });
});
