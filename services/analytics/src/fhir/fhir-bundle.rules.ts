/**
 * Resources of FHIR R4 as one document: a Bundle of type collection.
 * @source https://hl7.org/fhir/R4/bundle.html
 */
export function fhirBundle(publishedAt: Date, resources: readonly object[]): object {
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: publishedAt.toISOString(),
    entry: resources.map((resource) => ({ resource })),
  };
}
