import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type AuditItem } from '@qip/audit-engine/audit-tool';
import { BENCH_TOOL } from './bench-definition.js';

/** Dates of an audit: those of long ago would be taken for dates of birth. */
const THIS_YEAR = new Date().getFullYear();

/** A cell of an item, the same at every run; about one in ten of those that may be empty is. */
function cellOf(item: AuditItem, row: number, column: number): string {
  const draw = Math.imul(row * 31 + column + 1, 2_654_435_761) >>> 8;
  if (!item.isRequired && draw % 10 === 0) return '';
  switch (item.kind) {
    case 'BOOLEAN':
      return draw % 2 === 0 ? 'yes' : 'no';
    case 'CHOICE':
      return item.options[draw % item.options.length]?.code ?? '';
    case 'DECIMAL':
      return (0.4 + (draw % 60) / 100).toFixed(2);
    case 'CIVIL_DATE':
      return `${THIS_YEAR - 1 - (draw % 3)}-0${1 + (draw % 9)}-1${draw % 10}`;
    case 'SHORT_TEXT':
      return draw % 4 === 0 ? `seen by the team in week ${draw % 50}` : '';
    default:
      return String(draw % 600);
  }
}

/** Writes a CSV file of cases, as it goes. */
export async function writeBenchFile(path: string, rows: number): Promise<void> {
  const { items } = BENCH_TOOL;
  const lines = function* (): Generator<string> {
    yield `teamCode,${items.map(({ name }) => name).join(',')}\r\n`;
    for (let row = 0; row < rows; row += 1) {
      yield `A1,${items.map((item, column) => cellOf(item, row, column)).join(',')}\r\n`;
    }
  };
  await pipeline(Readable.from(lines()), createWriteStream(path));
}
