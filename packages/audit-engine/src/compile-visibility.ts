import type { Answers } from './answers.js';
import type { AuditTool } from './audit-tool.js';
import type { CelValue } from './cel-value.js';
import { mustBeCondition } from './check-expression.js';
import { compileTool, type CompiledItem, type CompiledTool } from './compiled-tool.js';
import { namesRead } from './comprehension.js';
import { languageOf } from './expression-language.js';
import { EvaluationFault } from './fault.js';
import { celValueOf } from './item-value.js';
import type { Condition, Frame } from './judge.js';
import { Undecided } from './undecided.js';

/** Which items of a tool are asked, for any number of cases. */
export interface CompiledVisibility {
  /** The names of the items that decide it, in the order of the form: cases that agree in these agree in all. */
  readonly decidedBy: readonly string[];
  /**
   * Whether each item is asked, in the order of the form; null where that cannot be decided. Only the items of `decidedBy`
   * are looked at. Never throws: an answer that does not fit its item decides nothing.
   */
  readonly isAsked: (answers: Answers) => readonly (boolean | null)[];
}

/** Compiles the visibility of a tool that `checkDefinition` found clean. */
export function compileVisibility(tool: AuditTool): CompiledVisibility {
  const compiled = compileTool(tool);
  const language = languageOf(tool.items);
  const read = tool.items.flatMap(({ visibleWhen, name }) =>
    visibleWhen === undefined ? [] : [...namesRead(mustBeCondition(visibleWhen, language, `${name}.visibleWhen`))],
  );
  const deciding = new Set(read);
  return {
    decidedBy: tool.items.flatMap(({ name }) => (deciding.has(name) ? [name] : [])),
    isAsked: (answers) => askedIn(compiled, answers),
  };
}

function askedIn(tool: CompiledTool, answers: Answers): readonly (boolean | null)[] {
  const items: (CelValue | Undecided)[] = tool.items.map((each) => valueOf(each, answers));
  const frame: Frame = { items, variables: [] };
  const asked: (boolean | null)[] = tool.items.map(() => true);
  for (const { place, isVisible, missing } of tool.inOrderOfVisibility) {
    const visible = isVisible === null || decided(isVisible, frame);
    if (visible !== true) items[place] = visible instanceof Undecided ? visible : missing;
    asked[place] = visible instanceof Undecided ? null : visible;
  }
  return asked;
}

function valueOf({ item, missing }: CompiledItem, answers: Answers): CelValue | Undecided {
  const answer = Object.hasOwn(answers, item.name) ? answers[item.name] : undefined;
  return answer === undefined || answer === null ? missing : (celValueOf(item, answer) ?? missing);
}

function decided(isVisible: Condition, frame: Frame): boolean | Undecided {
  try {
    return isVisible(frame);
  } catch (error) {
    if (error instanceof EvaluationFault) return new Undecided([]);
    throw error;
  }
}
