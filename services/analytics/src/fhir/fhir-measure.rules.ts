import { type Evidence } from '@qip/audit-engine/standard';
import { type ExportedCycle, type ExportedStandard } from '../export/exported-results.js';
import {
  improvementNotation,
  type Population,
  populationCode,
  PROCESS,
  PROPORTION,
  UNSUPPORTED,
} from './fhir-terms.js';

/** FHIR's schema knows CQL, FHIRPath and its own queries as languages; ours, CEL, is none of them and is not called so. */
const LANGUAGE = { extension: [UNSUPPORTED] };

/** The canonical address of a standard as a measure. */
export function measureUrl(standard: Pick<ExportedStandard, 'id'>): string {
  return `urn:uuid:${standard.id}`;
}

/**
 * A frozen standard as a FHIR R4 Measure. Whom it counts is said in the standard's own expressions (CEL over the data
 * items of the audit tool). Undecided cases stand in the denominator and are its exceptions, so that FHIR's score of a
 * proportion, numerator over denominator less exclusions and exceptions, is met over met and not met.
 * @source https://hl7.org/fhir/R4/measure.html
 */
export function fhirMeasure(cycle: ExportedCycle, standard: ExportedStandard): object {
  const { id, number, statement, direction, exclusions } = standard;
  return {
    resourceType: 'Measure',
    id,
    url: measureUrl(standard),
    version: String(cycle.versionNumber),
    name: `Standard${number}`,
    title: `Standard ${number} of ${cycle.label} (${cycle.code})`,
    status: 'active',
    description: statement,
    effectivePeriod: { start: cycle.collectionOpensOn, end: cycle.submissionClosesOn },
    relatedArtifact: standard.evidence.map(justification),
    scoring: PROPORTION,
    type: [PROCESS],
    improvementNotation: improvementNotation(direction),
    group: [
      {
        population: [
          population('initial-population', 'All complete cases of the audit cycle.', 'true'),
          population('denominator', 'Eligible cases, and cases that could not be decided.', standard.eligibleWhen),
          ...(exclusions.length === 0
            ? []
            : [
                population(
                  'denominator-exclusion',
                  exclusions.map(({ reason }) => reason).join('; '),
                  exclusions.map(({ when }) => `(${when})`).join(' || '),
                ),
              ]),
          population('denominator-exception', 'Undecided, because data is missing.', `isUndecided(${number})`),
          population('numerator', 'Cases that meet the standard.', standard.metWhen),
        ],
      },
    ],
  };
}

function population(code: Population, description: string, expression: string): object {
  return {
    code: populationCode(code),
    description,
    criteria: { description: 'CEL over the data items of the audit tool', _language: LANGUAGE, expression },
  };
}

function justification({ body, code, recommendation, link }: Evidence): object {
  return {
    type: 'justification',
    display: [body, code, recommendation].filter((part) => part !== undefined).join(' '),
    url: link,
  };
}
