import { type ExportedCycle } from './exported-results.js';
import { type ResultTable } from './result-table.js';

/**
 * What stands beside a CSV file so that a machine can read it: metadata of W3C's "CSV on the Web" (csvw, 2015), with the
 * provenance of the figures.
 * @param fileName of the CSV file that is described
 * @source https://www.w3.org/TR/tabular-metadata/
 */
export function csvwMetadata(cycle: ExportedCycle, table: ResultTable, fileName: string): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: fileName,
    'dc:title': `${cycle.label} (${cycle.code}): total national sample`,
    'dc:issued': cycle.publishedAt.toISOString(),
    'dc:identifier': `urn:uuid:${cycle.snapshotId}`,
    'dc:temporal': `${cycle.collectionOpensOn}/${cycle.submissionClosesOn}`,
    'dc:provenance': [
      `Revision ${cycle.revision}, programme version ${cycle.versionNumber}, ${cycle.participantCount} participating organisations.`,
      `Digest of the locked cases: ${cycle.inputDigest}. Engine: ${cycle.engineVersion}.`,
    ],
    dialect: { delimiter: ',', header: true, encoding: 'utf-8' },
    tableSchema: {
      columns: table.columns.map(({ name, title, description, datatype }) => ({
        name,
        titles: [name, title],
        'dc:description': description,
        datatype,
      })),
      primaryKey: ['audit_cycle', 'revision', 'standard_number'],
    },
  };
}
