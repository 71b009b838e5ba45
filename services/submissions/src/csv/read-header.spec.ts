import { describe, expect, it } from '@jest/globals';
import { readHeader } from './read-header.js';

const ITEMS = ['ageBand', 'onLithium', 'comment'];
const faults = (cells: readonly string[]): readonly unknown[] => {
  const header = readHeader(cells, ITEMS, 1);
  return header.kind === 'FAULTY'
    ? header.problems.map(({ code, columnName, columnLetter }) => [code, columnName, columnLetter])
    : [];
};

describe('the row of headings', () => {
  it('may name the columns in any order, with spaces around them', () => {
    const cells = ['comment', ' onLithium ', 'teamCode', 'ageBand'];
    expect(readHeader(cells, ITEMS, 1)).toEqual({
      kind: 'COLUMNS',
      names: ['comment', 'onLithium', 'teamCode', 'ageBand'],
    });
  });

  it.each([
    ['an unknown heading', ['teamCode', 'ageBand', 'onLithium', 'comment', 'ward'], [['UNKNOWN_COLUMN', null, 'E']]],
    ['no heading', ['teamCode', 'ageBand', '', 'onLithium', 'comment'], [['UNKNOWN_COLUMN', null, 'C']]],
    [
      'other capitals',
      ['teamCode', 'AgeBand', 'onLithium', 'comment'],
      [
        ['UNKNOWN_COLUMN', null, 'B'],
        ['MISSING_COLUMN', 'ageBand', null],
      ],
    ],
    [
      'a heading twice',
      ['teamCode', 'ageBand', 'onLithium', 'comment', 'ageBand'],
      [['REPEATED_COLUMN', 'ageBand', 'E']],
    ],
    [
      'a heading three times',
      ['teamCode', 'ageBand', 'onLithium', 'comment', 'ageBand', 'ageBand'],
      [
        ['REPEATED_COLUMN', 'ageBand', 'E'],
        ['REPEATED_COLUMN', 'ageBand', 'F'],
      ],
    ],
    [
      'a heading that identifies a person',
      ['teamCode', 'ageBand', 'onLithium', 'comment', '943 476 5919'],
      [['IDENTIFIER_REFUSED', null, 'E']],
    ],
    ['no team', ['ageBand', 'onLithium', 'comment'], [['MISSING_COLUMN', 'teamCode', null]]],
    ['an item too few', ['teamCode', 'ageBand', 'comment'], [['MISSING_COLUMN', 'onLithium', null]]],
    ['bars', ['teamCode|ageBand|onLithium|comment'], [['WRONG_SEPARATOR', null, null]]],
  ] as const)('with %s is refused by the letter of the column', (_what, cells, expected) => {
    expect(faults(cells)).toEqual(expected);
  });

  it.each([[['teamCode|ageBand']], [['teamCode', 'ward', 'ageBand', 'ageBand']]] as const)(
    'is told by the row in which it stands: %p',
    (cells) => {
      const header = readHeader(cells, ITEMS, 3);
      const rows = header.kind === 'FAULTY' ? header.problems.map(({ row }) => row) : [];
      expect(new Set(rows)).toEqual(new Set([3]));
    },
  );

  it('never repeats a heading of which it does not know that it is one', () => {
    const header = readHeader(['A07', 'Jane Sample', '943 476 5919', 'SW1A 2AA'], ITEMS, 1);
    expect(header.kind).toBe('FAULTY');
    expect(JSON.stringify(header)).not.toMatch(/Jane|943|SW1A|A07/);
  });
});
