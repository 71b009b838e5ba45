import { checkDefinition } from '@qip/audit-engine/check-definition';
import { type AuditDefinition } from '@qip/audit-engine/standard';
import { DefinitionError } from './definition-error.js';

/** The refusal of a definition with mistakes, or null for one that the audit engine can compile. */
export function definitionRefusal({ tool, standards }: AuditDefinition): DefinitionError | null {
  const diagnostics = checkDefinition(tool, standards);
  return diagnostics.length === 0 ? null : new DefinitionError(diagnostics);
}
