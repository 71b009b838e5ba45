import type { AuditTool } from './audit-tool.js';
import { itemDiagnostics } from './check-items.js';
import { ruleDiagnostics } from './check-rules.js';
import { standardDiagnostics } from './check-standards.js';
import { visibilityDiagnostics } from './check-visibility.js';
import type { Diagnostic } from './diagnostic.js';
import { languageOf } from './expression-language.js';
import type { Standard } from './standard.js';

/**
 * Finds all mistakes in an audit tool and its standards, for their author: the structure, and every expression parsed,
 * typed over the declared items and compared with their options.
 *
 * @returns The mistakes in the order of the definition; none means that `compileAudit` takes it.
 */
export function checkDefinition(tool: AuditTool, standards: readonly Standard[]): readonly Diagnostic[] {
  const language = languageOf(tool.items);
  return [
    ...itemDiagnostics(tool),
    ...visibilityDiagnostics(tool, language),
    ...ruleDiagnostics(tool, language),
    ...standardDiagnostics(standards, language),
  ];
}
