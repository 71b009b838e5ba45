import { type AuditItem } from '@qip/audit-engine/audit-tool';
import { type AnswerValue, type Answers } from '@qip/audit-engine/answers';
import { parseCell } from '@qip/audit-engine/parse-cell';
import { identifierIn } from '@qip/identifier-screen/identifier-in';
import { identifierMessage } from '@qip/identifier-screen/identifier-message';
import { type AuditDefinition } from '../audit-definition/audit-definition.js';
import { assessCase } from '../case/case.rules.js';
import { columnLetter } from '@qip/subgraph-kit/files/column-letter';
import { fileProblem, type FileProblem } from './file-problem.js';
import { TEAM_COLUMN } from './read-header.js';

/** A row that is a complete case. */
export interface CaseOfRow {
  readonly teamId: string;
  readonly teamCode: string;
  readonly answers: Answers;
  readonly outcomes: string;
}

/** Reads the rows of one file. */
export interface RowReader {
  /**
   * Screens, reads and assesses one row.
   * @param report called with every problem of the row, in the order of its cells
   * @returns null where the row cannot be taken; then an error was reported
   */
  read(cells: readonly string[], row: number, report: (problem: FileProblem) => void): CaseOfRow | null;
}

/** What a reader is made for. */
export interface RowReaderParts {
  readonly definition: AuditDefinition;
  /** Ids of the teams for which rows may be added, by code. */
  readonly teams: ReadonlyMap<string, string>;
  /** The columns of the file, from its row of headings. */
  readonly names: readonly string[];
}

interface Column {
  readonly name: string;
  readonly letter: string;
  /** Null for the column of team codes. */
  readonly item: AuditItem | null;
}

/** What was read of a row's cells, before it is assessed as a whole. */
interface Draft {
  readonly given: Record<string, AnswerValue>;
  /** Items whose cells cannot be read: what follows from their lack is not told as well. */
  readonly unread: Set<string>;
  teamCode: string | null;
  isRefused: boolean;
}

/** Makes the reader of a file whose row of headings was found good. */
export function rowReader({ definition, teams, names }: RowReaderParts): RowReader {
  const items = new Map(definition.tool.items.map((item) => [item.name, item]));
  const columns = names.map((name, index): Column => {
    return { name, letter: columnLetter(index), item: items.get(name) ?? null };
  });
  const letters = new Map(columns.map(({ name, letter }) => [name, letter]));

  return {
    read: (cells, row, report) => {
      if (cells.length !== columns.length) {
        report(wrongLength(row, cells.length, columns.length));
        return null;
      }
      const draft: Draft = { given: {}, unread: new Set(), teamCode: null, isRefused: false };
      const reportError = (problem: FileProblem): void => {
        if (problem.severity === 'ERROR') draft.isRefused = true;
        report(problem);
      };
      columns.forEach((column, index) => {
        readCell(draft, column, { text: cells[index] ?? '', row, teams }, reportError);
      });
      const assessed = assessCase(definition, draft.given);
      for (const { item, code, severity, message } of assessed.issues) {
        if (item !== null && draft.unread.has(item)) continue;
        const letter = item === null ? null : (letters.get(item) ?? null);
        reportError(fileProblem({ row, columnName: item, columnLetter: letter, code, severity, message }));
      }
      const teamId = draft.teamCode === null ? undefined : teams.get(draft.teamCode);
      if (draft.isRefused || draft.teamCode === null || teamId === undefined || assessed.kind === 'INCOMPLETE') {
        return null;
      }
      return { teamId, teamCode: draft.teamCode, answers: assessed.answers, outcomes: assessed.outcomes };
    },
  };
}

function wrongLength(row: number, found: number, wanted: number): FileProblem {
  const message = `Row ${row} has ${found} cells and the row of headings ${wanted}: a cell that holds the separator must stand in quotes.`;
  return fileProblem({ row, code: 'WRONG_NUMBER_OF_CELLS', message });
}

/** In characters; no answer is that long. */
const LONGEST_CELL = 1_000;
const CELL_TOO_LONG = `This cell has more than ${LONGEST_CELL.toLocaleString('en-GB')} characters: shorten it, or clear it.`;

interface CellOfRow {
  readonly text: string;
  readonly row: number;
  readonly teams: ReadonlyMap<string, string>;
}

function readCell(draft: Draft, column: Column, cell: CellOfRow, report: (problem: FileProblem) => void): void {
  const { name, letter, item } = column;
  const place = { row: cell.row, columnName: name, columnLetter: letter };
  const identifierKind = identifierIn(cell.text, Date.now(), name);
  if (identifierKind !== null) {
    draft.unread.add(name);
    const message = identifierMessage(`Row ${cell.row}, column ${letter}`, identifierKind);
    report(fileProblem({ ...place, code: 'IDENTIFIER_REFUSED', identifierKind, message }));
    return;
  }
  if (cell.text.length > LONGEST_CELL) {
    draft.unread.add(name);
    report(fileProblem({ ...place, code: 'CELL_TOO_LONG', message: CELL_TOO_LONG }));
    return;
  }
  if (item === null) {
    draft.teamCode = cell.text.trim().toUpperCase();
    if (!cell.teams.has(draft.teamCode)) report(unknownTeam(draft.teamCode === '', place));
    return;
  }
  const parsed = parseCell(item, cell.text);
  if (parsed.kind === 'VALUE') {
    draft.given[name] = parsed.value;
  } else if (parsed.kind === 'INVALID') {
    draft.unread.add(name);
    report(fileProblem({ ...place, code: parsed.code, message: parsed.message }));
  }
}

function unknownTeam(isMissing: boolean, place: Partial<FileProblem>): FileProblem {
  return isMissing
    ? fileProblem({
        ...place,
        code: 'MISSING_TEAM',
        message: `“${TEAM_COLUMN}” is empty: every case belongs to a team.`,
      })
    : fileProblem({
        ...place,
        code: 'UNKNOWN_TEAM',
        message: `“${TEAM_COLUMN}” is not the code of a team at work for which you may add cases: correct it, or register the team first.`,
      });
}
