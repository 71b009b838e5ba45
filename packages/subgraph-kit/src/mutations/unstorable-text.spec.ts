import { describe, expect, it } from '@jest/globals';
import { unstorableTexts } from './unstorable-text.js';

const paths = (input: unknown): readonly string[] => unstorableTexts(input).map(({ path }) => path);

describe('a text of an input', () => {
  it('may be anything that Unicode can write', () => {
    expect(
      unstorableTexts({ a: 'é\n\t', b: ['𝒳', '\u{10FFFF}', ''], c: null, d: 7, e: { f: true }, g: new Date() }),
    ).toEqual([]);
  });

  it('is found by its path when it holds a NUL or half a pair', () => {
    expect(paths({ name: 'a\0b', teams: [{ code: 'A1' }, { code: '\uD800' }], note: 'x\uDC00' })).toEqual([
      'name',
      'teams.1.code',
      'note',
    ]);
  });

  it('is a key as well, which is not repeated', () => {
    expect(paths({ answers: { 'ke\0y': 1, fine: 2 } })).toEqual(['answers']);
    expect(unstorableTexts({ answers: { 'ke\0y': 1 } })[0]?.message).toBe(
      'This text holds a character that cannot be stored: NUL, or half of a character pair. Type it anew.',
    );
  });
});
