import { type Readable } from 'node:stream';
import { csvColumns } from '@qip/audit-engine/csv-columns';
import { newId } from '@qip/subgraph-kit/values/id';
import { type AuditDefinition } from '../audit-definition/audit-definition.js';
import { fileProblem } from '../csv/file-problem.js';
import { type FileFault } from '../csv/file-fault.js';
import { ProblemList } from '../csv/problem-list.js';
import { readCsvFile } from '../csv/read-csv-file.js';
import { readHeader } from '../csv/read-header.js';
import { rowReader, type RowReader } from '../csv/read-row.js';
import { FILE_LIMITS, MOST_PROBLEMS } from './case-upload.rules.js';
import { copyLine, type RowCopy } from './copy-rows.js';

/** What was found in a file. */
export interface UploadFindings {
  readonly problems: ProblemList;
  /** What stopped the reading; null when the file was read to its end. */
  readonly fault: FileFault | null;
  /** Rows that hold a case, good or not. */
  readonly rowCount: number;
}

/** What a file is read against. */
export interface UploadParts {
  readonly definition: AuditDefinition;
  readonly teams: ReadonlyMap<string, string>;
}

const READ_AS_WINDOWS_1252 = fileProblem({
  code: 'READ_AS_WINDOWS_1252',
  severity: 'WARNING',
  message:
    'The file is not encoded in UTF-8. It was read as Windows-1252: check letters with accents and signs such as £ and –, or save it as “CSV UTF-8 (comma delimited)” and upload it again.',
});

/** How far the reading is. */
interface Progress {
  header: 'AWAITED' | 'GOOD' | 'FAULTY';
  rowCount: number;
  /** Rows that are ready for the database. */
  lines: string;
}

/**
 * Reads a file from end to end: screens, reads, assesses and hands on every row. From the first error on nothing is
 * handed on any more, but the rest is still read, so that all problems are told at once.
 */
export async function readUpload(body: Readable, parts: UploadParts, copy: RowCopy): Promise<UploadFindings> {
  const problems = new ProblemList(MOST_PROBLEMS);
  const progress: Progress = { header: 'AWAITED', rowCount: 0, lines: '' };
  let reader: RowReader | null = null;
  const report: Parameters<RowReader['read']>[2] = (problem) => {
    problems.add(problem);
  };

  const { fault, encoding } = await readCsvFile(body, FILE_LIMITS, {
    take: (cells, row) => {
      if (progress.header === 'AWAITED') {
        reader = headerReader({ cells, row }, parts, report);
        progress.header = reader === null ? 'FAULTY' : 'GOOD';
        return;
      }
      progress.rowCount += 1;
      const found = reader?.read(cells, row, report) ?? null;
      if (found !== null && !problems.hasErrors) progress.lines += copyLine(row, newId(), found);
    },
    flush: async () => {
      const { lines } = progress;
      progress.lines = '';
      if (lines !== '' && !problems.hasErrors) await copy.write(lines);
    },
    isDone: () => progress.header === 'FAULTY',
  });
  if (encoding === 'WINDOWS_1252' && progress.header === 'GOOD') problems.add(READ_AS_WINDOWS_1252);
  return { problems, rowCount: progress.rowCount, fault: fault ?? emptiness(progress) };
}

/** The reader of the rows below a row of headings; null where that is faulty, which was then reported. */
function headerReader(
  { cells, row }: { readonly cells: readonly string[]; readonly row: number },
  { definition, teams }: UploadParts,
  report: Parameters<RowReader['read']>[2],
): RowReader | null {
  const header = readHeader(cells, csvColumns(definition.tool), row);
  if (header.kind === 'COLUMNS') return rowReader({ definition, teams, names: header.names });
  header.problems.forEach(report);
  return null;
}

function emptiness({ header, rowCount }: Progress): FileFault | null {
  if (header === 'AWAITED') return { kind: 'EMPTY_FILE', row: null };
  return header === 'GOOD' && rowCount === 0 ? { kind: 'NO_ROWS', row: null } : null;
}
