import { columnLetter } from './column-letter.js';
import { fileProblem, type FileProblem } from './file-problem.js';

/** The column that names the team of each row. */
export const TEAM_COLUMN = 'teamCode';

/** What the row of headings says: the name of each column, or why it cannot be used. */
export type Header =
  | { readonly kind: 'COLUMNS'; readonly names: readonly string[] }
  | { readonly kind: 'FAULTY'; readonly problems: readonly FileProblem[] };

const HEADER_ROW = 1;

/**
 * Reads the row of headings: `teamCode` and every item of the audit tool once each, in any order, and nothing else.
 * A heading that is none of these is never repeated: where the row of headings was forgotten, it is a patient's data.
 * @param items the names of the audit tool's items
 */
export function readHeader(cells: readonly string[], items: readonly string[]): Header {
  const names = cells.map((cell) => cell.trim());
  const wanted = [TEAM_COLUMN, ...items];
  const separator = wrongSeparator(names);
  if (separator !== null) return { kind: 'FAULTY', problems: [separator] };
  const known = new Set(wanted);
  const problems = [
    ...names.flatMap((name, index) => (known.has(name) ? [] : [unknownColumn(name, index)])),
    ...wanted.flatMap((name) => repeatedColumn(name, names)),
    ...wanted.filter((name) => !names.includes(name)).map(missingColumn),
  ];
  return problems.length === 0 ? { kind: 'COLUMNS', names } : { kind: 'FAULTY', problems };
}

function wrongSeparator(names: readonly string[]): FileProblem | null {
  const [only = ''] = names;
  if (names.length > 1 || !/[;\t|]/.test(only)) return null;
  const message =
    'The columns are not separated by commas. Save the file as “CSV UTF-8 (comma delimited)” and upload it again.';
  return fileProblem({ row: HEADER_ROW, code: 'WRONG_SEPARATOR', message });
}

function unknownColumn(name: string, index: number): FileProblem {
  const letter = columnLetter(index);
  const message =
    name === ''
      ? `Column ${letter} has no heading: give it the name of an item, or delete the column.`
      : `The heading of column ${letter} is not ${TEAM_COLUMN} and not an item of the audit tool: correct it or delete the column. If row 1 holds a case, put the row of headings above it.`;
  return fileProblem({ row: HEADER_ROW, columnLetter: letter, code: 'UNKNOWN_COLUMN', message });
}

function repeatedColumn(name: string, names: readonly string[]): readonly FileProblem[] {
  const letters = names.flatMap((each, index) => (each === name ? [columnLetter(index)] : []));
  return letters.slice(1).map((letter) => {
    const message = `Columns ${letters[0] ?? ''} and ${letter} have the same heading, “${name}”: keep one of them.`;
    return fileProblem({
      row: HEADER_ROW,
      columnName: name,
      columnLetter: letter,
      code: 'REPEATED_COLUMN',
      message,
    });
  });
}

function missingColumn(name: string): FileProblem {
  const message = `There is no column “${name}”: add it, with empty cells where nothing is known.`;
  return fileProblem({ row: HEADER_ROW, columnName: name, code: 'MISSING_COLUMN', message });
}
