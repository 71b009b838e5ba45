import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { identifierIn } from './identifier-in.js';
import { type IdentifierKind } from './identifier-kind.js';
import { identifierMessage } from './identifier-message.js';

const KINDS: readonly IdentifierKind[] = [
  'NHS_NUMBER',
  'CHI_NUMBER',
  'POSTCODE',
  'DATE_OF_BIRTH',
  'NAME',
  'EMAIL_ADDRESS',
  'PHONE_NUMBER',
  'SITE_CODE',
];

describe('the message of a refusal', () => {
  it('says what a number looks like and offers the way out', () => {
    expect(identifierMessage('Row 3, column C', 'NHS_NUMBER')).toBe(
      'Row 3, column C looks like an NHS number: ten digits that end with its check digit. Nothing was stored: take it out, the platform keeps nothing that identifies a person. One in eleven ten-digit numbers looks like one: if it is another number, put a letter in the middle of its digits.',
    );
  });

  it.each(KINDS)('names the place and the kind of a %s, and ends with what to do instead', (kind) => {
    const message = identifierMessage('This value', kind);
    expect(message).toMatch(/^This value looks like (?:an?|the) [^.]+\. Nothing was stored: take it out, /);
    expect(message.split('person. ')[1]).toMatch(/^[A-Z].+\.$/);
  });

  it('offers a way out that leads out: a number with a letter amid its digits passes', () => {
    const number = fc.stringMatching(/^[0-9]{10}$/);
    fc.assert(
      fc.property(number, fc.integer({ min: 3, max: 7 }), (digits, at) => {
        expect(identifierIn(`${digits.slice(0, at)}x${digits.slice(at)}`, 0)).toBeNull();
      }),
    );
  });

  it('offers ways out of other kinds that lead out', () => {
    const now = Date.UTC(2026, 10, 26);
    const ways = ['SW1A', 'aged 78', 'started in 11/1998', 'the nurse rang', 'takes yasmin', 'bennett scale'];
    expect(ways.map((way) => identifierIn(way, now))).toEqual(ways.map(() => null));
  });
});
