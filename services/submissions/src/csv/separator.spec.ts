import { describe, expect, it } from '@jest/globals';
import { separatorIn } from './separator.js';

describe('the separator of a file', () => {
  it.each([
    ['commas', 'teamCode,ageBand\n', ','],
    ['semicolons', 'teamCode;ageBand\r\nA1;1,5;2,5;3,5\r\n', ';'],
    ['tabulators', 'teamCode\tageBand\r', '\t'],
    ['other signs within quotes', '"a,b,c,d";"e"\n', ';'],
    ['a mark and blank rows before the headings', '\uFEFF\n;;;\n\na,b\n', ','],
    ['one heading only', 'teamCode\n', ','],
  ])('is told by %s', (_what, start, separator) => {
    expect(separatorIn(start, false)).toEqual({ separator, skip: 0 });
  });

  it.each([
    ['sep=;\r\nteamCode,ageBand\n', { separator: ';', skip: 7 }],
    ['\uFEFF"sep=\t"\nteamCode,ageBand\n', { separator: '\t', skip: 9 }],
    ['SEP=,\rteamCode;ageBand\r', { separator: ',', skip: 6 }],
  ])('is the one that a line of its own says: %j', (start, found) => {
    expect(separatorIn(start, false)).toEqual(found);
  });

  it.each(['', 'teamCode;age', '\n,,\n', 's', 'sep=', 'sep=;', 'sep=;\r'])(
    'cannot be told before the headings have come whole: %j',
    (start) => {
      expect(separatorIn(start, false)).toBeNull();
      expect(separatorIn(start, true)?.skip).toBe(0);
    },
  );

  it('is looked for in a time that does not grow faster than the text', () => {
    const begun = performance.now();
    expect(separatorIn('x'.repeat(1_000_000), false)).toBeNull();
    expect(separatorIn(' '.repeat(1_000_000), false)).toBeNull();
    expect(separatorIn(',\n'.repeat(500_000), true)).toEqual({ separator: ',', skip: 0 });
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
