import { type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { rate } from '@qip/statistics/counts/proportion';
import { shownDetail } from '@qip/statistics/counts/shown-detail';
import { type ExportedCycle, type ExportedStandard } from '../export/exported-results.js';
import { measureUrl } from './fhir-measure.rules.js';
import { improvementNotation, MASKED, ODS_CODE, type Population, populationCode, URI } from './fhir-terms.js';

/** The organisation that a report is about. */
export interface ReportingOrganisation {
  readonly id: string;
  /** Null for a reader who may see its results, and not what it is called. */
  readonly named: { readonly odsCode: string; readonly name: string } | null;
}

/**
 * An organisation's own result on one standard as a FHIR R4 MeasureReport (summary). Where fewer than 5 cases were judged,
 * counts and score are masked: a report travels.
 * @source https://hl7.org/fhir/R4/measurereport.html
 */
export function fhirMeasureReport(
  cycle: ExportedCycle,
  standard: ExportedStandard,
  organisation: ReportingOrganisation,
  counts: OutcomeCounts,
): object {
  const proportion = { x: counts.met, n: counts.met + counts.notMet };
  const isMasked = shownDetail(proportion.n) === 'fewerThanFive';
  const score = isMasked ? null : rate(proportion);
  return {
    resourceType: 'MeasureReport',
    // FHIR allows 64 characters: a snapshot has one report of an organisation on a standard.
    id: `${cycle.snapshotId}-${standard.number}`,
    status: 'complete',
    type: 'summary',
    measure: `${measureUrl(standard)}|${cycle.versionNumber}`,
    date: cycle.publishedAt.toISOString(),
    reporter: reporter(organisation),
    period: { start: cycle.collectionOpensOn, end: cycle.submissionClosesOn },
    improvementNotation: improvementNotation(standard.direction),
    group: [
      {
        population: populationCounts(counts).map(([code, count]) => ({
          code: populationCode(code),
          ...(isMasked ? { _count: { extension: [MASKED] } } : { count }),
        })),
        ...(score === null ? {} : { measureScore: { value: score } }),
      },
    ],
  };
}

function reporter({ id, named }: ReportingOrganisation): object {
  if (named === null) return { identifier: { system: URI, value: `urn:uuid:${id}` } };
  return { identifier: { system: ODS_CODE, value: named.odsCode }, display: named.name };
}

function populationCounts(counts: OutcomeCounts): readonly (readonly [Population, number])[] {
  const { met, notMet, excluded, notApplicable, missing } = counts;
  const denominator = met + notMet + excluded + missing;
  return [
    ['initial-population', denominator + notApplicable],
    ['denominator', denominator],
    ['denominator-exclusion', excluded],
    ['denominator-exception', missing],
    ['numerator', met],
  ];
}
