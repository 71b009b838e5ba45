import { describe, expect, it } from '@jest/globals';
import type { AnswerValue } from '@qip/audit-engine/answers';
import { compileAudit } from '@qip/audit-engine/compile-audit';
import { parseCell } from '@qip/audit-engine/parse-cell';
import { SAMPLE_PROGRAMMES } from '../programmes/sample-programmes.js';
import { faultyFile } from './faulty-file.js';
import { journeyFiles } from './journey-files.js';
import { tallyOutcomes } from './tally.js';

const TEAMS = ['A01', 'A02', 'K7', 'B12'];
const { tool, standards } = SAMPLE_PROGRAMMES['7'];
const audit = compileAudit(tool, standards);

describe('the files of a journey', () => {
  const files = journeyFiles(TEAMS, 'journey');

  it('are twelve, of 15 to 300 rows, each with a name of its own', () => {
    expect(files.map(({ cases }) => cases.length)).toEqual([15, 22, 30, 45, 60, 75, 90, 120, 150, 200, 250, 300]);
    expect(files.map(({ csv }) => csv.split('\r\n').length - 2)).toEqual(files.map(({ cases }) => cases.length));
    expect(new Set(files.map(({ name }) => name)).size).toBe(12);
  });

  it('use the team codes that they are given, all of them, and no others', () => {
    for (const { cases } of files) {
      expect([...new Set(cases.map(({ teamCode }) => teamCode))].sort()).toEqual(TEAMS.toSorted());
    }
  });

  it('hold no error, and come out as they say', () => {
    for (const { cases, tallies } of files) {
      expect(
        cases.flatMap(({ answers }) => audit.validate(answers).filter(({ severity }) => severity === 'ERROR')),
      ).toEqual([]);
      const outcomes = cases.map(({ answers }) => audit.evaluate(answers));
      expect(tallyOutcomes(outcomes, standards.length)).toEqual(tallies);
    }
  });

  it('are the same for the same seed, and others for another', () => {
    const texts = (seed: string): readonly string[] => journeyFiles(TEAMS, seed).map(({ csv }) => csv);
    expect(texts('journey')).toEqual(files.map(({ csv }) => csv));
    expect(texts('other')).not.toEqual(files.map(({ csv }) => csv));
  });
});

/** The first mistake that the platform finds in each line, as it reads a file: cells first, then the case. */
function mistakes(csv: string): readonly { readonly line: number; readonly column: string; readonly code: string }[] {
  const [heading = '', ...rows] = csv.split('\r\n').slice(0, -1);
  const columns = heading.split(',');
  return rows.flatMap((row, index) => {
    const cells = splitLine(row);
    const line = index + 2;
    const found: { line: number; column: string; code: string }[] = [];
    if (!TEAMS.includes(cells[0] ?? '')) found.push({ line, column: 'teamCode', code: 'UNKNOWN_TEAM' });
    const answers: Record<string, AnswerValue> = {};
    tool.items.forEach((item) => {
      const cell = parseCell(item, cells[columns.indexOf(item.name)] ?? '');
      if (cell.kind === 'INVALID') found.push({ line, column: item.name, code: cell.code });
      if (cell.kind === 'VALUE') answers[item.name] = cell.value;
    });
    if (found.length > 0) return found.slice(0, 1);
    const errors = audit.validate(answers).filter(({ severity }) => severity === 'ERROR');
    return errors.slice(0, 1).map(({ item, code }) => ({ line, column: item ?? '', code }));
  });
}

/** Only the planted thousands separator is quoted. */
function splitLine(row: string): readonly string[] {
  return row
    .replace('"1,200"', '1;200')
    .split(',')
    .map((cell) => cell.replace('1;200', '1,200'));
}

describe('the file with mistakes', () => {
  const file = faultyFile({ rowCount: 90, teamCodes: TEAMS, seed: 'faulty' });

  it('has a mistake of each kind, each in a line of its own', () => {
    expect(file.faults.map(({ code }) => code).sort()).toEqual([
      ...['ABOVE_MAXIMUM', 'BELOW_MINIMUM', 'HIDDEN', 'HIDDEN', 'NOT_A_NUMBER', 'NOT_A_WHOLE_NUMBER'],
      ...['NOT_A_YES_OR_NO', 'REPEATED_OPTION', 'REQUIRED', 'THOUSANDS_SEPARATOR', 'UNKNOWN_OPTION', 'UNKNOWN_TEAM'],
    ]);
    expect(new Set(file.faults.map(({ line }) => line)).size).toBe(12);
  });

  it('is found to have exactly these mistakes', () => {
    expect(mistakes(file.csv)).toEqual(file.faults);
  });

  it('has none when it is corrected, and the same number of rows', () => {
    expect(mistakes(file.correctedCsv)).toEqual([]);
    expect(file.correctedCsv.split('\r\n')).toHaveLength(92);
    expect(file.csv.split('\r\n')).toHaveLength(92);
  });

  it('refuses too few rows, and the unknown team among the known ones', () => {
    expect(() => faultyFile({ rowCount: 10, teamCodes: TEAMS, seed: 'faulty' })).toThrow('too few rows');
    expect(() => faultyFile({ rowCount: 90, teamCodes: ['X999'], seed: 'faulty' })).toThrow('X999');
  });
});
