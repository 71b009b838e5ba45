import { describe, expect, it } from '@jest/globals';
import type { Answers } from '@qip/audit-engine/answers';
import { parseCell } from '@qip/audit-engine/parse-cell';
import { SAMPLE_PROGRAMMES } from '../programmes/sample-programmes.js';
import { journeyFile } from './journey-files.js';
import { csvLines, csvText, toCsv } from './to-csv.js';

const { tool } = SAMPLE_PROGRAMMES['7'];

describe('a CSV file of cases', () => {
  it('has the team code and the items in the order of the form, and every line ended by CR LF', () => {
    const csv = toCsv(tool, []);
    expect(csv).toBe(
      'teamCode,sex,ageBand,ethnicity,careSetting,diagnosis,monthsOnLithium,lithiumSalt,dailyDose,brandPrescribed,' +
        'interactingMedicines,startedBy,renalBeforeStart,thyroidBeforeStart,weightBeforeStart,informationGiven,' +
        'declinedTests,serumLithiumTests,lastSerumLevel,renalTests,thyroidTests,weightMeasured\r\n',
    );
  });

  it('writes yes and no, several options, none of them, numbers, and nothing for what is missing', () => {
    const answers: Answers = {
      brandPrescribed: true,
      declinedTests: false,
      interactingMedicines: [],
      lastSerumLevel: 0.68,
      dailyDose: null,
    };
    const several = { ...answers, interactingMedicines: ['NSAID', 'DIURETIC'] };
    const [, first = [], second = []] = csvLines(tool, [
      { teamCode: 'A1', answers },
      { teamCode: 'A2', answers: several },
    ]);
    expect(first.filter((cell) => cell !== '')).toEqual(['A1', 'yes', 'none', 'no', '0.68']);
    expect(second[10]).toBe('NSAID;DIURETIC');
  });

  it('quotes commas, quotes and line breaks, and doubles quotes (RFC 4180)', () => {
    expect(csvText([['plain', 'a,b', 'say "so"', 'two\nlines', '']])).toBe(
      'plain,"a,b","say ""so""","two\nlines",\r\n',
    );
  });

  it('is read back by the platform to the same answers', () => {
    const { cases } = journeyFile({ rowCount: 60, teamCodes: ['A1', 'B2'], seed: 'round trip' });
    const lines = csvLines(tool, cases).slice(1);
    expect(lines).toHaveLength(60);
    lines.forEach((cells, row) => {
      const readBack = tool.items.flatMap((item, place) => {
        const cell = parseCell(item, cells[place + 1] ?? '');
        expect(cell.kind).not.toBe('INVALID');
        return cell.kind === 'VALUE' ? [[item.name, cell.value]] : [];
      });
      const given = Object.entries(cases[row]?.answers ?? {}).filter(([, answer]) => answer !== null);
      expect(Object.fromEntries(readBack)).toEqual(Object.fromEntries(given));
    });
  });
});
