import type { Answers } from './answers.js';
import type { AuditTool } from './audit-tool.js';
import { checkDefinition } from './check-definition.js';
import { compileTool } from './compiled-tool.js';
import { compileStandard } from './evaluate-standard.js';
import { compileExplanation, type OutcomeReason } from './explain-standard.js';
import { DefinitionFault } from './fault.js';
import type { Issue } from './issue.js';
import type { Outcome } from './outcome.js';
import { readCase } from './read-case.js';
import { inOrderOfNumber, type Standard } from './standard.js';
import { answersValidator } from './validate-answers.js';

/** An audit tool and its standards, ready for any number of cases. */
export interface CompiledAudit {
  /**
   * What is wrong with a case, in the order of the form. Takes anything that came from JSON and never throws. A case is
   * complete when no issue is an ERROR.
   */
  readonly validate: (answers: unknown) => readonly Issue[];
  /**
   * The outcome of a case on every standard, in the order of their numbers. Answers may be missing; ranges and options
   * are not looked at (`validate` does); types are, so a case that `validate` refuses for an answer may throw.
   *
   * @throws {EvaluationFault} for an answer of the wrong type, an answer to an item that the tool does not have, and any
   * failure inside an expression but a missing value.
   */
  readonly evaluate: (answers: Answers) => readonly Outcome[];
  /**
   * What decided each outcome, in the order of the standards' numbers.
   *
   * @throws {EvaluationFault} where `evaluate` does.
   */
  readonly explain: (answers: Answers) => readonly OutcomeReason[];
}

/**
 * Compiles a definition once; no expression is parsed for a case.
 *
 * @throws {DefinitionFault} where `checkDefinition` finds anything.
 */
export function compileAudit(tool: AuditTool, standards: readonly Standard[]): CompiledAudit {
  const diagnostics = checkDefinition(tool, standards);
  if (diagnostics.length > 0) throw new DefinitionFault(diagnostics);
  const compiled = compileTool(tool);
  const ordered = inOrderOfNumber(standards).map((standard) => {
    const path = `standards[${standards.indexOf(standard)}]`;
    return {
      judge: compileStandard(compiled, standard, path),
      explanation: compileExplanation(compiled, standard, path),
    };
  });
  return {
    validate: answersValidator(compiled, tool),
    evaluate: (answers) => {
      const frame = readCase(compiled, answers);
      return ordered.map(({ judge }) => judge(frame));
    },
    explain: (answers) => {
      const frame = readCase(compiled, answers);
      return ordered.map(({ judge, explanation }) => explanation(frame, judge(frame)));
    },
  };
}
