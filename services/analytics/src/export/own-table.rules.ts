import { type ExportedCycle, type OwnResultRow } from './exported-results.js';
import { figureCells, whatCells } from './result-cells.rules.js';
import { FIGURES, WHAT, WHOSE } from './result-columns.js';
import { type ResultTable } from './result-table.js';

const NO_TEAM = 'no team';

/** The results of an organisation and of its teams: by standard, the organisation first. */
export function ownTable(cycle: ExportedCycle, results: readonly OwnResultRow[]): ResultTable {
  const byStandard = Map.groupBy(results, ({ standardNumber }) => standardNumber);
  return {
    columns: [...WHAT, ...WHOSE, ...FIGURES],
    rows: cycle.standards.flatMap((standard) =>
      (byStandard.get(standard.number) ?? []).map(({ level, teamCode, counts }) => [
        ...whatCells(cycle, standard),
        level,
        level === 'TEAM' ? (teamCode ?? NO_TEAM) : null,
        ...figureCells(counts),
      ]),
    ),
  };
}
