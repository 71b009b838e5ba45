import { CSV_TYPE, csvFile } from '@qip/subgraph-kit/files/csv-file';
import { type FileContent } from '@qip/subgraph-kit/files/file-kind';
import { WORKBOOK_TYPE, workbookFile } from '@qip/subgraph-kit/files/workbook/workbook';
import { fhirBundle } from '../fhir/fhir-bundle.rules.js';
import { fhirMeasureReport, type ReportingOrganisation } from '../fhir/fhir-measure-report.rules.js';
import { type ExportedCycle, type OwnResultRow } from './exported-results.js';
import { FHIR_TYPE, fileName, jsonParts } from './file-form.js';
import { ownTable } from './own-table.rules.js';
import { resultSheets } from './result-sheets.js';

/** The forms in which own results leave: a table for any program, one for a spreadsheet, and reports for clinical systems. */
export const OWN_FORMS = ['CSV', 'XLSX', 'FHIR_MEASURE_REPORTS'] as const;

/** A file of an organisation's own results. */
export function ownFile(
  form: (typeof OWN_FORMS)[number],
  cycle: ExportedCycle,
  organisation: ReportingOrganisation,
  results: readonly OwnResultRow[],
): FileContent {
  const table = ownTable(cycle, results);
  switch (form) {
    case 'CSV':
      return {
        name: fileName(cycle, 'own-results', 'csv'),
        contentType: CSV_TYPE,
        parts: csvFile(
          table.columns.map(({ name }) => name),
          table.rows,
        ),
      };
    case 'XLSX':
      return {
        name: fileName(cycle, 'own-results', 'xlsx'),
        contentType: WORKBOOK_TYPE,
        parts: [workbookFile(resultSheets(table))],
      };
    case 'FHIR_MEASURE_REPORTS':
      return {
        name: fileName(cycle, 'measure-reports', 'fhir.json'),
        contentType: FHIR_TYPE,
        parts: jsonParts(fhirBundle(cycle.publishedAt, measureReports(cycle, organisation, results))),
      };
  }
}

function measureReports(
  cycle: ExportedCycle,
  organisation: ReportingOrganisation,
  results: readonly OwnResultRow[],
): readonly object[] {
  const own = new Map(
    results
      .filter(({ level }) => level === 'ORGANISATION')
      .map(({ standardNumber, counts }) => [standardNumber, counts]),
  );
  return cycle.standards.flatMap((standard) => {
    const counts = own.get(standard.number);
    return counts === undefined ? [] : [fhirMeasureReport(cycle, standard, organisation, counts)];
  });
}
