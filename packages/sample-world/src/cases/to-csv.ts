import type { Answers, AnswerValue } from '@qip/audit-engine/answers';
import type { AuditTool } from '@qip/audit-engine/audit-tool';
import { csvColumns } from '@qip/audit-engine/csv-columns';

/** One row of a CSV file of cases. */
export interface CsvCase {
  readonly teamCode: string;
  readonly answers: Answers;
}

const LINE_END = '\r\n';

/** Quotes a field only where RFC 4180 needs it. */
function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** An answer as the platform reads it back: an empty cell is missing, so that an empty choice has a word of its own. */
function cell(answer: AnswerValue | null | undefined): string {
  if (answer === null || answer === undefined) return '';
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  if (typeof answer === 'object') return answer.length === 0 ? 'none' : answer.join(';');
  return String(answer);
}

/** Lines of fields as a CSV file (RFC 4180: commas, quotes doubled, every line ended by CR LF). */
export function csvText(lines: readonly (readonly string[])[]): string {
  return lines.map((fields) => fields.map(field).join(',') + LINE_END).join('');
}

/** The fields of a CSV file of cases: a heading, then one line per case, in the order of the form. */
export function csvLines(tool: AuditTool, rows: readonly CsvCase[]): readonly (readonly string[])[] {
  const columns = csvColumns(tool);
  const cells = rows.map(({ teamCode, answers }) => [teamCode, ...columns.map((name) => cell(answers[name]))]);
  return [['teamCode', ...columns], ...cells];
}

/** Cases as the CSV file that an organisation uploads: the column `teamCode`, then the items of the tool. */
export function toCsv(tool: AuditTool, rows: readonly CsvCase[]): string {
  return csvText(csvLines(tool, rows));
}
