import { CSV_TYPE, csvFile } from '@qip/subgraph-kit/files/csv-file';
import { type FileContent } from '@qip/subgraph-kit/files/file-kind';
import { fhirBundle } from '../fhir/fhir-bundle.rules.js';
import { fhirMeasure } from '../fhir/fhir-measure.rules.js';
import { csvwMetadata } from './csvw-metadata.rules.js';
import { type ExportedCycle, type NationalResultRow } from './exported-results.js';
import { FHIR_TYPE, fileName, jsonParts } from './file-form.js';
import { nationalTable } from './national-table.rules.js';

/** The forms in which national results leave: a table, what describes it to a machine, and the standards as measures. */
export const NATIONAL_FORMS = ['CSV', 'CSV_METADATA', 'FHIR_MEASURES'] as const;

/** A file of the total national sample. */
export function nationalFile(
  form: (typeof NATIONAL_FORMS)[number],
  cycle: ExportedCycle,
  results: readonly NationalResultRow[],
): FileContent {
  const csvName = fileName(cycle, 'national', 'csv');
  const table = nationalTable(cycle, results);
  switch (form) {
    case 'CSV':
      return {
        name: csvName,
        contentType: CSV_TYPE,
        parts: csvFile(
          table.columns.map(({ name }) => name),
          table.rows,
        ),
      };
    case 'CSV_METADATA':
      return {
        name: `${csvName}-metadata.json`,
        contentType: 'application/csvm+json',
        parts: jsonParts(csvwMetadata(cycle, table, csvName)),
      };
    case 'FHIR_MEASURES': {
      const measures = cycle.standards.map((standard) => fhirMeasure(cycle, standard));
      return {
        name: fileName(cycle, 'measures', 'fhir.json'),
        contentType: FHIR_TYPE,
        parts: jsonParts(fhirBundle(cycle.publishedAt, measures)),
      };
    }
  }
}
