import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { teamCodeProblem } from './team.rules.js';

describe('a team code', () => {
  it.each(['A1', 'T07', 'W12B', '4', 'CMH03', 'ABC1DEF2', '12345678'])('may be %s', (code) => {
    expect(teamCodeProblem(code)).toBeNull();
  });

  it.each([
    ['Elm Ward CMHT', 'NAME'],
    ['dr.smith', 'NAME'],
    ['RXX01', 'SITE_CODE'],
    ['SW1A 2AA', 'POSTCODE'],
    ['SW1A2AA', 'POSTCODE'],
    ['M11AE', 'POSTCODE'],
    ['ELMS', 'NAME'],
  ] as const)('may not be %s, which looks like a %s', (code, like) => {
    expect(teamCodeProblem(code)).toEqual({ kind: 'IDENTIFYING', like });
  });

  it.each(['', 'a1', 'A-1', 'A 1', '123456789', 'Ä1'])('may not have the form "%s"', (code) => {
    expect(teamCodeProblem(code)).toEqual({ kind: 'FORM' });
  });

  it('never holds four letters in a row, lower case or other signs', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 10 }), (code) => {
        if (teamCodeProblem(code) === null) expect(code).toMatch(/^(?!.*[A-Z]{4})[A-Z0-9]{1,8}$/);
      }),
    );
  });
});
