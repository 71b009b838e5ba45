import { identifierIn } from '@qip/identifier-screen/identifier-in';
import { identifierMessage } from '@qip/identifier-screen/identifier-message';
import { columnLetter } from '@qip/subgraph-kit/files/column-letter';
import { fileProblem, type FileProblem } from './file-problem.js';

/** The column that names the team of each row. */
export const TEAM_COLUMN = 'teamCode';

/** What the row of headings says: the name of each column, or why it cannot be used. */
export type Header =
  | { readonly kind: 'COLUMNS'; readonly names: readonly string[] }
  | { readonly kind: 'FAULTY'; readonly problems: readonly FileProblem[] };

/**
 * Reads the row of headings: `teamCode` and every item of the audit tool once each, in any order, and nothing else.
 * A heading that is none of these is never repeated: where the row of headings was forgotten, it is a patient's data.
 * @param items the names of the audit tool's items
 * @param row where it stands: the first one that is not blank
 */
export function readHeader(cells: readonly string[], items: readonly string[], row: number): Header {
  const names = cells.map((cell) => cell.trim());
  const wanted = [TEAM_COLUMN, ...items];
  const separator = wrongSeparator(names);
  if (separator !== null) return { kind: 'FAULTY', problems: [{ ...separator, row }] };
  const known = new Set(wanted);
  const problems = [
    ...names.flatMap((name, index) => (known.has(name) ? [] : [unknownColumn(name, index)])),
    ...wanted.flatMap((name) => repeatedColumn(name, names)),
    ...wanted.filter((name) => !names.includes(name)).map(missingColumn),
  ];
  if (problems.length === 0) return { kind: 'COLUMNS', names };
  return { kind: 'FAULTY', problems: problems.map((problem) => ({ ...problem, row })) };
}

function wrongSeparator(names: readonly string[]): FileProblem | null {
  const [only = ''] = names;
  if (names.length > 1 || !only.includes('|')) return null;
  const message =
    'The columns are separated neither by commas nor by semicolons or tabs. Save the file as “CSV UTF-8 (comma delimited)” and upload it again.';
  return fileProblem({ code: 'WRONG_SEPARATOR', message });
}

function unknownColumn(name: string, index: number): FileProblem {
  const letter = columnLetter(index);
  const identifierKind = identifierIn(name, Date.now());
  if (identifierKind !== null) {
    const refusal = identifierMessage(`The heading of column ${letter}`, identifierKind);
    return fileProblem({ columnLetter: letter, code: 'IDENTIFIER_REFUSED', identifierKind, message: refusal });
  }
  const message =
    name === ''
      ? `Column ${letter} has no heading: give it the name of an item, or delete the column.`
      : `The heading of column ${letter} is not ${TEAM_COLUMN} and not an item of the audit tool: correct it or delete the column. If this row holds a case, put the row of headings above it.`;
  return fileProblem({ columnLetter: letter, code: 'UNKNOWN_COLUMN', message });
}

function repeatedColumn(name: string, names: readonly string[]): readonly FileProblem[] {
  const letters = names.flatMap((each, index) => (each === name ? [columnLetter(index)] : []));
  return letters.slice(1).map((letter) => {
    const message = `Columns ${letters[0] ?? ''} and ${letter} have the same heading, “${name}”: keep one of them.`;
    return fileProblem({
      columnName: name,
      columnLetter: letter,
      code: 'REPEATED_COLUMN',
      message,
    });
  });
}

function missingColumn(name: string): FileProblem {
  const message = `There is no column “${name}”: add it, with empty cells where nothing is known.`;
  return fileProblem({ columnName: name, code: 'MISSING_COLUMN', message });
}
