import { type Answers } from '@qip/audit-engine/answers';
import { compileAudit, type CompiledAudit } from '@qip/audit-engine/compile-audit';
import { compileVisibility } from '@qip/audit-engine/compile-visibility';
import { definitionCost } from '@qip/audit-engine/definition-cost';
import { type OutcomeReason } from '@qip/audit-engine/explain-standard';
import { EvaluationFault } from '@qip/audit-engine/fault';
import { ISSUE_CODES, type Issue } from '@qip/audit-engine/issue';
import { type Outcome } from '@qip/audit-engine/outcome';
import { type AuditDefinition, inOrderOfNumber, type Standard } from '@qip/audit-engine/standard';

/** The most example cases of one trial. */
export const MOST_TRIAL_CASES = 50;

/** A trial keeps its process busy: so many steps take a second or two. Programmes take some hundred for a case. */
const MOST_STEPS = 5_000_000;

/** How many example cases can be tried at once with a definition; 0 for one that takes too long for a single one. */
export function casesInTime(definition: AuditDefinition): number {
  return Math.min(MOST_TRIAL_CASES, Math.floor(MOST_STEPS / Math.max(1, definitionCost(definition))));
}

/** Where an example case stands on one standard, in words. */
export interface TriedOutcome {
  readonly standard: number;
  readonly state: Outcome['kind'];
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly missingItems: readonly string[];
  readonly explanation: string;
  readonly decidingItems: readonly string[];
}

/** What a definition makes of one example case. */
export interface TriedCase {
  readonly issues: readonly Issue[];
  /** The items that are not asked with these answers, in the order of the form. */
  readonly hiddenItems: readonly string[];
  /** By number; null where an answer does not fit the form, so that nothing can be worked out. */
  readonly outcomes: readonly TriedOutcome[] | null;
}

/**
 * What the engine finds in a case that still can be judged: its author wants to see the outcomes of unfinished cases as
 * well. Any other finding of its own means that an answer is none of the form's.
 */
const CAN_BE_JUDGED: ReadonlySet<string> = new Set([
  'REQUIRED',
  'HIDDEN',
  'VISIBILITY_UNDECIDED',
  'BELOW_MINIMUM',
  'ABOVE_MAXIMUM',
  'TOO_EARLY',
  'TOO_LATE',
]);
const ENGINE_CODES: ReadonlySet<string> = new Set(ISSUE_CODES);

/**
 * Tries a definition on example cases, exactly as real cases would be judged.
 * @param definition one without mistakes
 */
export function tryCases(
  definition: AuditDefinition,
  cases: readonly Readonly<Record<string, unknown>>[],
): readonly TriedCase[] {
  const { tool, standards } = definition;
  const audit = compileAudit(tool, standards);
  const visibility = compileVisibility(tool);
  const ordered = inOrderOfNumber(standards);
  return cases.map((given) => {
    // What does not fit the form is told by the issues; the rest of the engine takes it for an answer of another type.
    const answers = given as Answers;
    const issues = audit.validate(given);
    const asked = visibility.isAsked(answers);
    const isJudged = issues.every(({ code }) => CAN_BE_JUDGED.has(code) || !ENGINE_CODES.has(code));
    return {
      issues,
      hiddenItems: tool.items.flatMap(({ name }, index) => (asked[index] === false ? [name] : [])),
      outcomes: isJudged ? outcomesOf(audit, ordered, answers) : null,
    };
  });
}

function outcomesOf(
  audit: CompiledAudit,
  standards: readonly Standard[],
  answers: Answers,
): readonly TriedOutcome[] | null {
  try {
    const reasons = audit.explain(answers);
    return audit.evaluate(answers).flatMap((outcome, index) => {
      const [standard, reason] = [standards[index], reasons[index]];
      return standard === undefined || reason === undefined ? [] : [inWords(standard, outcome, reason)];
    });
  } catch (error) {
    // An expression that fails for these answers, such as a division by zero: no real case could be judged by it either.
    if (error instanceof EvaluationFault) return null;
    throw error;
  }
}

function inWords({ number, exclusions }: Standard, outcome: Outcome, { items, text }: OutcomeReason): TriedOutcome {
  const reasonCode = outcome.kind === 'EXCLUDED' ? outcome.reasonCode : null;
  return {
    standard: number,
    state: outcome.kind,
    reasonCode,
    reason: exclusions.find(({ code }) => code === reasonCode)?.reason ?? null,
    missingItems: outcome.kind === 'MISSING_DATA' ? outcome.items : [],
    explanation: text,
    decidingItems: items,
  };
}
