import { answerIssues } from './answer-issues.js';
import { answersSchema } from './answers-schema.js';
import type { AuditTool, ValidationRule } from './audit-tool.js';
import type { CompiledItem, CompiledTool } from './compiled-tool.js';
import { EvaluationFault } from './fault.js';
import type { Issue } from './issue.js';
import { celValueOf } from './item-value.js';
import type { Condition, Frame } from './judge.js';
import { Undecided } from './undecided.js';

/** The answers that were given, without those that are null: null says that there is none. */
type Given = Readonly<Record<string, unknown>>;

function givenIn(answers: unknown): Given | null {
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) return null;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(answers);
  return Object.fromEntries(entries.filter(([, answer]) => answer !== null && answer !== undefined));
}

function hasAnswer(given: Given, { item }: CompiledItem): boolean {
  return Object.hasOwn(given, item.name);
}

/** A condition that cannot be worked out for these answers must not stop the person who enters them, nor pass them. */
function attempt(condition: Condition, frame: Frame): boolean | Undecided | EvaluationFault {
  try {
    return condition(frame);
  } catch (error) {
    if (error instanceof EvaluationFault) return error;
    throw error;
  }
}

function issue(item: string | null, code: string, severity: Issue['severity'], message: string): Issue {
  return { item, code, severity, message };
}

function labels(tool: CompiledTool, { items }: Undecided): string {
  return items.map((name) => `“${tool.byName.get(name)?.item.label ?? name}”`).join(' and ');
}

/** Whether an answer is where one belongs, given whether the item is visible. */
function presenceIssue(
  tool: CompiledTool,
  { item }: CompiledItem,
  visible: boolean | Undecided | EvaluationFault,
  isAnswered: boolean,
): Issue | null {
  const about = `“${item.label}”`;
  if (visible instanceof EvaluationFault) {
    const message = `Whether ${about} is asked cannot be worked out from these answers: check them, and tell the central team.`;
    return issue(item.name, 'CANNOT_BE_JUDGED', 'ERROR', message);
  }
  if (visible instanceof Undecided) {
    const message = `${about} does not count until it is known whether it is asked: give a valid answer to ${labels(tool, visible)}.`;
    return isAnswered ? issue(item.name, 'VISIBILITY_UNDECIDED', 'WARNING', message) : null;
  }
  if (visible && item.isRequired && !isAnswered) {
    return issue(item.name, 'REQUIRED', 'ERROR', `${about} has no answer: it is required.`);
  }
  if (visible || !isAnswered) return null;
  const message = `${about} is not asked with these answers: clear it, or check the answers that decide it.`;
  return issue(item.name, 'HIDDEN', 'ERROR', message);
}

interface LaidOut {
  readonly frame: Frame;
  readonly issues: readonly Issue[];
}

/** Lays the case out as `readCase` does, but takes answers that were refused for missing instead of throwing. */
function layOut(tool: CompiledTool, given: Given, refused: ReadonlySet<string | null>): LaidOut {
  const items = tool.items.map((each) => {
    const { item, missing } = each;
    const isUsable = hasAnswer(given, each) && !refused.has(item.name);
    return (isUsable ? celValueOf(item, given[item.name]) : null) ?? missing;
  });
  const frame: Frame = { items, variables: [] };
  const issues = tool.inOrderOfVisibility.flatMap((each) => {
    const visible = each.isVisible === null || attempt(each.isVisible, frame);
    if (visible !== true) items[each.place] = visible instanceof Undecided ? visible : each.missing;
    return presenceIssue(tool, each, visible, hasAnswer(given, each)) ?? [];
  });
  return { frame, issues };
}

function ruleIssues(rule: ValidationRule, holds: Condition, frame: Frame): readonly Issue[] {
  const verdict = attempt(holds, frame);
  if (verdict === true || verdict instanceof Undecided) return [];
  const shownAt = rule.items.length === 0 ? [null] : rule.items;
  if (verdict === false) return shownAt.map((item) => issue(item, rule.code, rule.severity, rule.message));
  const message = `The check “${rule.message}” cannot be worked out from these answers: check them, and tell the central team.`;
  return shownAt.map((item) => issue(item, 'CANNOT_BE_JUDGED', 'ERROR', message));
}

/**
 * Compiles the validator of a checked tool. It takes anything that came from JSON and never throws; its issues stand in
 * the order of the form, then those of the case as a whole, then those of the rules.
 */
export function answersValidator(tool: CompiledTool, definition: AuditTool): (answers: unknown) => readonly Issue[] {
  const schema = answersSchema(definition);
  const rules = definition.rules.map((rule, index) => ({
    rule,
    holds: tool.condition(rule.holds, `rules[${index}].holds`),
  }));
  return (answers) => {
    const given = givenIn(answers);
    if (given === null)
      return [issue(null, 'NOT_A_CASE', 'ERROR', 'A case is an object of answers by the name of the item.')];
    const wrong = answerIssues(tool, schema, given);
    const { frame, issues } = layOut(tool, given, new Set(wrong.map((each) => each.item)));
    const byItem = Map.groupBy([...wrong, ...issues], (each) => each.item);
    const inFormOrder = tool.items.flatMap(({ item }) => byItem.get(item.name) ?? []);
    const ofRules = rules.flatMap(({ rule, holds }) => ruleIssues(rule, holds, frame));
    return [...inFormOrder, ...(byItem.get(null) ?? []), ...ofRules];
  };
}
