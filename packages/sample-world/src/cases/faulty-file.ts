import { SAMPLE_PROGRAMMES } from '../programmes/sample-programmes.js';
import { LITHIUM_GROUPS } from '../recipes/lithium-recipe.js';
import { type JourneyFileRequest, journeyFile } from './journey-files.js';
import { csvLines, csvText } from './to-csv.js';

/** One mistake that was put into a file. */
export interface PlantedFault {
  /** The line of the file, 1 being the heading. */
  readonly line: number;
  readonly column: string;
  /** What the audit engine calls it; UNKNOWN_TEAM for a team code that the organisation does not have. */
  readonly code: string;
}

/** A file with a mistake of each kind, and the same file put right. */
export interface FaultyFile {
  readonly name: string;
  readonly csv: string;
  readonly correctedCsv: string;
  readonly faults: readonly PlantedFault[];
}

interface Slip {
  readonly column: string;
  readonly text: string;
  readonly code: string;
  /** Which cases it can be made in. */
  readonly group?: string;
}

const { started, longTerm } = LITHIUM_GROUPS;

/** What people really type, one slip to a line. */
const SLIPS: readonly Slip[] = [
  { column: 'monthsOnLithium', text: 'two years', code: 'NOT_A_NUMBER', group: longTerm },
  { column: 'monthsOnLithium', text: '14.5', code: 'NOT_A_WHOLE_NUMBER', group: longTerm },
  { column: 'dailyDose', text: '1,200', code: 'THOUSANDS_SEPARATOR' },
  { column: 'dailyDose', text: '8', code: 'BELOW_MINIMUM' },
  { column: 'serumLithiumTests', text: '99', code: 'ABOVE_MAXIMUM', group: longTerm },
  { column: 'renalBeforeStart', text: 'maybe', code: 'NOT_A_YES_OR_NO', group: started },
  { column: 'sex', text: 'X', code: 'UNKNOWN_OPTION' },
  { column: 'interactingMedicines', text: 'NSAID;NSAID', code: 'REPEATED_OPTION' },
  { column: 'ageBand', text: '', code: 'REQUIRED' },
  { column: 'thyroidTests', text: '2', code: 'HIDDEN', group: started },
  { column: 'startedBy', text: 'THIS_ORGANISATION', code: 'HIDDEN', group: longTerm },
  { column: 'teamCode', text: 'X999', code: 'UNKNOWN_TEAM' },
];

/**
 * Makes up a file with a mistake of each kind, each in a line of its own, and its corrected form.
 *
 * @throws {RangeError} where X999 is one of the team codes, or there are too few rows to hold the mistakes.
 */
export function faultyFile(request: JourneyFileRequest): FaultyFile {
  if (request.teamCodes.includes('X999')) throw new RangeError('X999 stands for the unknown team: choose other codes.');
  const { cases } = journeyFile(request);
  const right = csvLines(SAMPLE_PROGRAMMES['7'].tool, cases);
  const heading = right[0] ?? [];
  const planted = new Map<number, Slip>();
  for (const slip of SLIPS) {
    const row = cases.findIndex(
      ({ group }, index) => !planted.has(index + 1) && (slip.group === undefined || slip.group === group),
    );
    if (row === -1) throw new RangeError('There are too few rows for a mistake of each kind: ask for 60 or more.');
    planted.set(row + 1, slip);
  }
  const wrong = right.map((fields, index) => {
    const slip = planted.get(index);
    return slip === undefined ? fields : fields.with(heading.indexOf(slip.column), slip.text);
  });
  return {
    name: 'lithium-with-mistakes-synthetic.csv',
    csv: csvText(wrong),
    correctedCsv: csvText(right),
    faults: [...planted]
      .map(([index, { column, code }]) => ({ line: index + 1, column, code }))
      .sort((a, b) => a.line - b.line),
  };
}
