import { checkDefinition } from '@qip/audit-engine/check-definition';
import { type AuditDefinition } from '@qip/audit-engine/standard';
import { DefinitionError } from './definition-error.js';

/** The refusal of a definition with mistakes, or null for one that the audit engine can compile. */
export function definitionRefusal(definition: AuditDefinition): DefinitionError | null {
  const diagnostics = checkDefinition(definition.tool, definition.standards);
  return diagnostics.length === 0 ? null : new DefinitionError(diagnostics, definition);
}
