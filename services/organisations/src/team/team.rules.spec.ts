import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { mayRetire, teamCodeProblem, teamState } from './team.rules.js';

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

describe('the retirement of a team', () => {
  it.each([
    [null, 'WORKING', true],
    ['2026-06-02', 'RETIRING', true],
    ['2026-06-01', 'RETIRED', false],
    ['2026-05-31', 'RETIRED', false],
  ] as const)('that is set for %s has it on 1 June %s', (text, state, may) => {
    const day = (date: string): LocalDate => {
      if (!isLocalDate(date)) throw new Error(`${date} is no date`);
      return date;
    };
    expect(teamState(text === null ? null : day(text), day('2026-06-01'))).toBe(state);
    expect(mayRetire(state)).toBe(may);
  });
});
