import { type ExportedCycle, type NationalResultRow } from './exported-results.js';
import { figureCells, whatCells, withoutFigures } from './result-cells.rules.js';
import { FIGURES, WHAT } from './result-columns.js';
import { type ResultTable } from './result-table.js';

/** The total national sample, a row for every standard. */
export function nationalTable(cycle: ExportedCycle, results: readonly NationalResultRow[]): ResultTable {
  const countsOf = new Map(results.map(({ standardNumber, counts }) => [standardNumber, counts]));
  return {
    columns: [...WHAT, ...FIGURES],
    rows: cycle.standards.map((standard) => {
      const counts = countsOf.get(standard.number);
      return [
        ...whatCells(cycle, standard),
        ...(counts === undefined ? withoutFigures('withheld') : figureCells(counts)),
      ];
    }),
  };
}
