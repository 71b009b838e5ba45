import { describe, expect, it } from '@jest/globals';
import { unstorableTexts } from './unstorable-text.js';

/** As TypeGraphQL hands a nested input over: an instance of its type. */
class TeamInput {
  constructor(readonly code: string) {}
}

const paths = (input: object): readonly string[] => unstorableTexts(input).map(({ path }) => path);

describe('a text of an input', () => {
  it('may be anything that Unicode can write', () => {
    expect(
      unstorableTexts({ a: 'é\n\t', b: ['𝒳', '\u{10FFFF}', ''], c: null, d: 7, e: { f: true }, g: new Date() }),
    ).toEqual([]);
  });

  it('is found by its path when it holds a NUL or half a pair', () => {
    expect(paths({ name: 'a\0b', teams: [new TeamInput('A1'), new TeamInput('\uD800')], note: 'x\uDC00' })).toEqual([
      'name',
      'teams.1.code',
      'note',
    ]);
  });

  it('is a key of a free-form object as well, and none of them is repeated, whatever is wrong below it', () => {
    expect(paths({ answers: { 'ke\0y': 1, fine: 2 } })).toEqual(['answers']);
    expect(paths({ answers: { '943 476 5919': ['fine', { deep: 'a\0' }] } })).toEqual(['answers']);
    expect(paths({ answers: Object.setPrototypeOf({ '943 476 5919': 'a\0' }, null) as object })).toEqual(['answers']);
    expect(unstorableTexts({ answers: { 'ke\0y': 1 } })[0]?.message).toBe(
      'This text holds a character that cannot be stored: NUL, or half of a character pair. Type it anew.',
    );
  });
});
