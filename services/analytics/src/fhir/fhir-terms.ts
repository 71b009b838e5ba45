/** A coding of FHIR: a code and the system that it belongs to. */
export interface Coding {
  readonly system: string;
  readonly code: string;
}

/** Whom a case is counted among, of FHIR's populations of a proportion. */
export type Population =
  'initial-population' | 'denominator' | 'denominator-exclusion' | 'denominator-exception' | 'numerator';

const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem';

/** The system of the codes that the Organisation Data Service gives to NHS organisations. */
export const ODS_CODE = 'https://fhir.nhs.uk/Id/ods-organization-code';

/** The system of identifiers that are addresses themselves, as urn:uuid is. */
export const URI = 'urn:ietf:rfc:3986';

/** Codings that every measure of the platform carries: a rate, of how care is given. */
export const PROPORTION = concept('measure-scoring', 'proportion');
export const PROCESS = concept('measure-type', 'process');

/** Why a count is not given: it is known, and too small to travel. */
export const MASKED = absent('masked');
/** Why an element is not given: FHIR has no word for what would stand there. */
export const UNSUPPORTED = absent('unsupported');

/** The code of a population. */
export function populationCode(population: Population): object {
  return concept('measure-population', population);
}

/** Which rate is better; undefined where neither is. */
export function improvementNotation(direction: 'HIGHER' | 'LOWER' | 'NEUTRAL'): object | undefined {
  if (direction === 'NEUTRAL') return undefined;
  return concept('measure-improvement-notation', direction === 'HIGHER' ? 'increase' : 'decrease');
}

function absent(reason: 'masked' | 'unsupported'): object {
  return { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: reason };
}

function concept(system: string, code: string): { readonly coding: readonly Coding[] } {
  return { coding: [{ system: `${TERMINOLOGY}/${system}`, code }] };
}
