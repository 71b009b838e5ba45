import { type Answers } from '@qip/audit-engine/answers';
import { type AuditItem } from '@qip/audit-engine/audit-tool';
import { EvaluationFault } from '@qip/audit-engine/fault';
import { ISSUE_CODES, type Issue } from '@qip/audit-engine/issue';
import { type Outcome } from '@qip/audit-engine/outcome';
import { encodeOutcomes } from '@qip/audit-engine/outcome-codec';
import { type AuditDefinition } from '../audit-definition/audit-definition.js';

/** Whether a case counts: a draft never does, whatever it holds. */
export type CaseState = 'DRAFT' | 'COMPLETE';

/** What becomes of a case's answers. */
export type Assessment =
  | {
      readonly kind: 'COMPLETE';
      /** As they are stored. */
      readonly answers: Answers;
      /** One letter per standard, in the order of their numbers. */
      readonly outcomes: string;
      /** Warnings only. */
      readonly issues: readonly Issue[];
    }
  | {
      readonly kind: 'INCOMPLETE';
      readonly issues: readonly Issue[];
      /** As they are stored when the case is kept as a draft; null when it cannot be kept. */
      readonly draft: Answers | null;
    };

/**
 * What may be wrong with a draft: answers that are still to come, to be cleared or to be checked. Whatever does not fit
 * the form at all (an unknown item or option, another type, a text that is too long) is not kept, even for a while.
 */
const KEPT_IN_A_DRAFT: ReadonlySet<string> = new Set([
  'REQUIRED',
  'HIDDEN',
  'BELOW_MINIMUM',
  'ABOVE_MAXIMUM',
  'TOO_EARLY',
  'TOO_LATE',
  'CANNOT_BE_JUDGED',
]);
const ENGINE_CODES: ReadonlySet<string> = new Set(ISSUE_CODES);

/** Holds a case's answers against the audit tool and, when nothing is wrong with them, against every standard. */
export function assessCase(definition: AuditDefinition, given: Readonly<Record<string, unknown>>): Assessment {
  const issues = definition.audit.validate(given);
  const errors = issues.filter(({ severity }) => severity === 'ERROR');
  const isKeepable = errors.every(({ code }) => KEPT_IN_A_DRAFT.has(code) || !ENGINE_CODES.has(code));
  if (!isKeepable) return { kind: 'INCOMPLETE', issues, draft: null };
  const answers = canonicalAnswers(definition.tool.items, given);
  if (errors.length > 0) return { kind: 'INCOMPLETE', issues, draft: answers };
  const outcomes = evaluated(definition, answers);
  return outcomes === null
    ? { kind: 'INCOMPLETE', issues: [...issues, NOT_JUDGED], draft: answers }
    : { kind: 'COMPLETE', issues, answers, outcomes: encodeOutcomes(outcomes, definition.standards) };
}

/** What is stored of a case. */
export interface CaseContent {
  readonly state: CaseState;
  readonly answers: Answers;
  /** Null for a draft. */
  readonly outcomes: string | null;
}

/** What is stored of assessed answers; null where they are refused: with errors, unless they may and shall be a draft. */
export function contentOf(assessment: Assessment, asDraft: boolean): CaseContent | null {
  if (assessment.kind === 'COMPLETE') {
    return { state: 'COMPLETE', answers: assessment.answers, outcomes: assessment.outcomes };
  }
  if (!asDraft || assessment.draft === null) return null;
  return { state: 'DRAFT', answers: assessment.draft, outcomes: null };
}

/** Whether two cases say the same. Answers are compared in the form in which they are stored, whatever order PostgreSQL keeps. */
export function isSameCase(one: CaseContent, other: CaseContent): boolean {
  const names = new Set([...Object.keys(one.answers), ...Object.keys(other.answers)]);
  return (
    one.state === other.state &&
    one.outcomes === other.outcomes &&
    [...names].every((name) => JSON.stringify(one.answers[name]) === JSON.stringify(other.answers[name]))
  );
}

const NOT_JUDGED: Issue = {
  item: null,
  code: 'CANNOT_BE_JUDGED',
  severity: 'ERROR',
  message: 'A standard cannot be worked out for these answers: check them, and tell the central team.',
};

/** Null where a standard fails on these answers for another reason than a missing one: such a case must become no figure. */
function evaluated({ audit }: AuditDefinition, answers: Answers): readonly Outcome[] | null {
  try {
    return audit.evaluate(answers);
  } catch (error) {
    if (error instanceof EvaluationFault) return null;
    throw error;
  }
}

/**
 * The same answers in the one form in which they are stored and compared: items in the order of the form, those without
 * a value left out, chosen options in the order of the form. Only for answers in which `validate` found no foreign item.
 */
function canonicalAnswers(items: readonly AuditItem[], given: Readonly<Record<string, unknown>>): Answers {
  const answers: Record<string, Answers[string]> = {};
  for (const item of items) {
    const answer = Object.hasOwn(given, item.name) ? given[item.name] : null;
    const canonical = canonicalAnswer(item, answer);
    if (canonical !== null) answers[item.name] = canonical;
  }
  return answers;
}

function canonicalAnswer(item: AuditItem, answer: unknown): Answers[string] {
  if (typeof answer === 'boolean' || typeof answer === 'number' || typeof answer === 'string') return answer;
  if (item.kind !== 'MULTIPLE_CHOICE' || !Array.isArray(answer)) return null;
  const chosen = new Set<unknown>(answer);
  return item.options.flatMap(({ code }) => (chosen.has(code) ? [code] : []));
}
