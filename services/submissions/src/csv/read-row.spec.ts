import { describe, expect, it } from '@jest/globals';
import { compileAudit } from '@qip/audit-engine/compile-audit';
import { SAMPLE_AUDIT_TOOL, SAMPLE_STANDARDS } from '@qip/testkit/sample-definition';
import { SAMPLE_HEADER } from '../../testing/sample-csv.js';
import { type AuditDefinition } from '../audit-definition/audit-definition.js';
import { type FileProblem } from './file-problem.js';
import { rowReader, type CaseOfRow } from './read-row.js';

const definition: AuditDefinition = {
  programmeVersionId: 'v',
  tool: SAMPLE_AUDIT_TOOL,
  itemNames: new Set(SAMPLE_AUDIT_TOOL.items.map(({ name }) => name)),
  standards: SAMPLE_STANDARDS.map((standard) => ({ ...standard, id: String(standard.number) })),
  audit: compileAudit(SAMPLE_AUDIT_TOOL, SAMPLE_STANDARDS),
};
const reader = rowReader({
  definition,
  teams: new Map([['A1', 'team-a']]),
  names: SAMPLE_HEADER.split(','),
});

/** teamCode, ageBand, onLithium, monthsOnLithium, declinedTests, serumLevels, renalBeforeStart, comment */
const GOOD = ['A1', '18-64', 'yes', '24', 'no', '4', '', ''] as const;

function read(cells: readonly string[], row = 7): { found: CaseOfRow | null; problems: readonly FileProblem[] } {
  const problems: FileProblem[] = [];
  const found = reader.read(cells, row, (problem) => problems.push(problem));
  return { found, problems };
}

const rowWith = (column: number, text: string): readonly string[] =>
  GOOD.map((cell, at) => (at === column ? text : cell));

describe('a row of a file', () => {
  it('that is a complete case is taken, with its outcomes', () => {
    expect(read(GOOD)).toEqual({
      found: {
        teamId: 'team-a',
        teamCode: 'A1',
        answers: { ageBand: '18-64', onLithium: true, monthsOnLithium: 24, declinedTests: false, serumLevels: 4 },
        outcomes: 'MAM',
      },
      problems: [],
    });
  });

  it('may write the team in small letters and options by their labels', () => {
    const { found } = read(['a1', '65 and Over', 'Y', '24.0', 'N', '4', '', ' seen ']);
    expect(found).toMatchObject({ teamCode: 'A1', answers: { ageBand: '65+', comment: 'seen' } });
  });

  it.each([
    [0, '', 'MISSING_TEAM', 'teamCode', 'A'],
    [0, 'B9', 'UNKNOWN_TEAM', 'teamCode', 'A'],
    [1, 'old', 'UNKNOWN_OPTION', 'ageBand', 'B'],
    [1, '', 'REQUIRED', 'ageBand', 'B'],
    [2, 'perhaps', 'NOT_A_YES_OR_NO', 'onLithium', 'C'],
    [3, 'two years', 'NOT_A_NUMBER', 'monthsOnLithium', 'D'],
    [3, '24.5', 'NOT_A_WHOLE_NUMBER', 'monthsOnLithium', 'D'],
    [3, '', 'REQUIRED', 'monthsOnLithium', 'D'],
    [5, '61', 'ABOVE_MAXIMUM', 'serumLevels', 'F'],
    [5, '-1', 'BELOW_MINIMUM', 'serumLevels', 'F'],
    [6, 'yes', 'HIDDEN', 'renalBeforeStart', 'G'],
    [7, 'x'.repeat(101), 'TOO_LONG', 'comment', 'H'],
    [7, 'x'.repeat(1_001), 'CELL_TOO_LONG', 'comment', 'H'],
    [7, 'a\u0007b', 'FORBIDDEN_CHARACTER', 'comment', 'H'],
  ] as const)('with cell %d of “%s” is refused as %s, by row and column', (column, text, code, columnName, letter) => {
    const { found, problems } = read(rowWith(column, text));
    expect(found).toBeNull();
    const errors = problems.filter(({ severity }) => severity === 'ERROR');
    expect(errors.map((problem) => [problem.row, problem.code, problem.columnName, problem.columnLetter])).toEqual([
      [7, code, columnName, letter],
    ]);
    if (text.length > 3) expect(JSON.stringify(problems)).not.toContain(text);
  });

  it.each([
    [0, '9434765919', 'NHS_NUMBER', 'A'],
    [3, '943 476 5919', 'NHS_NUMBER', 'D'],
    [7, 'lives at SW1A 2AA', 'POSTCODE', 'H'],
    [7, 'a.person@trust.example', 'EMAIL_ADDRESS', 'H'],
  ] as const)(
    'with an identifier in cell %d is refused by its kind, never by its value',
    (column, text, kind, letter) => {
      const { found, problems } = read(rowWith(column, text));
      expect(found).toBeNull();
      expect(problems.map(({ code, identifierKind, columnLetter }) => [code, identifierKind, columnLetter])).toEqual([
        ['IDENTIFIER_REFUSED', kind, letter],
      ]);
      expect(JSON.stringify(problems)).not.toContain(text);
    },
  );

  it('holds a zero where a zero stands, and nothing where nothing does', () => {
    const { found } = read(['A1', '18-64', '1', '0', '0', '0', '', '']);
    expect(found?.answers).toEqual({
      ageBand: '18-64',
      onLithium: true,
      monthsOnLithium: 0,
      declinedTests: false,
      serumLevels: 0,
    });
  });

  it('is taken in spite of a warning, which is told', () => {
    const { found, problems } = read(rowWith(5, '30'));
    expect(found?.outcomes).toBe('MAM');
    expect(problems.map(({ code, severity, columnLetter }) => [code, severity, columnLetter])).toEqual([
      ['MANY_LEVELS', 'WARNING', 'F'],
    ]);
  });

  it.each([
    ['too few', GOOD.slice(0, 7), 'Row 7 has 7 cells and the row of headings 8'],
    ['too many', [...GOOD, ''], 'Row 7 has 9 cells and the row of headings 8'],
  ])('with %s cells is refused as a whole', (_how, cells, beginning) => {
    const { found, problems } = read(cells);
    expect(found).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['WRONG_NUMBER_OF_CELLS']);
    expect(problems[0]?.message.startsWith(beginning)).toBe(true);
  });

  it('tells all its problems at once, and none that only follows from another', () => {
    const { problems } = read(['B9', 'old', 'yes', 'x', 'no', '61', '', '']);
    expect(problems.map(({ code, columnLetter }) => [columnLetter, code])).toEqual([
      ['A', 'UNKNOWN_TEAM'],
      ['B', 'UNKNOWN_OPTION'],
      ['D', 'NOT_A_NUMBER'],
      ['F', 'ABOVE_MAXIMUM'],
    ]);
  });
});
