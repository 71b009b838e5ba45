import { type Answers } from '@qip/audit-engine/answers';
import { type OutcomeReason } from '@qip/audit-engine/explain-standard';
import { type StoredOutcome } from '@qip/audit-engine/outcome';
import { decodeOutcomes } from '@qip/audit-engine/outcome-codec';
import { type AuditDefinition, type StoredStandard } from '../audit-definition/audit-definition.js';

/** An outcome in words. */
export interface ExplainedOutcome {
  readonly standardId: string;
  readonly state: StoredOutcome['kind'];
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly missingItems: readonly string[];
  /** One sentence with what decided it. */
  readonly explanation: string;
  readonly decidingItems: readonly string[];
}

/**
 * Puts the stored outcomes of a case into words. What is stored is what counts; what decided them and which items
 * were missing is not stored, and is worked out again from the answers.
 * @param stored one letter per standard, as `encodeOutcomes` wrote them
 */
export function explainOutcomes(
  { audit, standards }: AuditDefinition,
  answers: Answers,
  stored: string,
): readonly ExplainedOutcome[] {
  const outcomes = decodeOutcomes(stored, standards);
  const missing = outcomes.some(({ kind }) => kind === 'MISSING_DATA') ? audit.evaluate(answers) : [];
  const reasons = audit.explain(answers);
  return standards.map((standard, index) => {
    const worked = missing[index];
    const missingItems = worked?.kind === 'MISSING_DATA' ? worked.items : [];
    return explain(standard, outcomes[index], missingItems, reasons[index]);
  });
}

function explain(
  standard: StoredStandard,
  outcome: StoredOutcome | undefined,
  missingItems: readonly string[],
  why: OutcomeReason | undefined,
): ExplainedOutcome {
  if (outcome === undefined || why === undefined) throw new RangeError(`Standard ${standard.number} has no outcome.`);
  const reasonCode = outcome.kind === 'EXCLUDED' ? outcome.reasonCode : null;
  const reason = standard.exclusions.find(({ code }) => code === reasonCode)?.reason ?? null;
  const explained = { explanation: why.text, decidingItems: why.items };
  return { standardId: standard.id, state: outcome.kind, reasonCode, reason, missingItems, ...explained };
}
