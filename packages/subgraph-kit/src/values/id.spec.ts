import { describe, expect, it } from '@jest/globals';
import { isId, newId } from './id.js';

describe('an id', () => {
  it('is a new UUIDv7 each time, and later ones sort later', () => {
    const ids = Array.from({ length: 1_000 }, newId);
    expect(new Set(ids).size).toBe(1_000);
    expect(ids.every((id) => id[14] === '7' && isId(id))).toBe(true);
    expect(ids.toSorted()).toEqual(ids);
  });

  it.each([
    '01890a5d-ac96-774b-bcce-b302099a8057',
    '00000000-0000-0000-0000-000000000000',
    '01890A5D-AC96-774B-BCCE-B302099A8057',
  ])('may have the form %s', (text) => {
    expect(isId(text)).toBe(true);
  });

  it.each([
    '',
    'x',
    '01890a5dac96774bbcceb302099a8057',
    '01890a5d-ac96-774b-bcce-b302099a805',
    '01890a5d-ac96-774b-bcce-b302099a80577',
    '{01890a5d-ac96-774b-bcce-b302099a8057}',
    '01890a5d-ac96-774b-bcce-b302099a8057\n',
    ' 01890a5d-ac96-774b-bcce-b302099a8057',
    '01890a5d-ac96-774b-bcce-b302099a805g',
    "' or true --",
  ])('has not the form %j', (text) => {
    expect(isId(text)).toBe(false);
  });
});
