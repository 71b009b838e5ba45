import { type ExportedCycle } from './exported-results.js';

export const FHIR_TYPE = 'application/fhir+json; charset=utf-8';

/** A name that says which cycle and revision a file holds. */
export function fileName({ code, revision }: ExportedCycle, what: string, ending: string): string {
  return `${code}-${what}-revision-${revision}.${ending}`;
}

/** A JSON document as a file of one part. */
export function jsonParts(document: object): readonly string[] {
  return [`${JSON.stringify(document, null, 2)}\n`];
}
