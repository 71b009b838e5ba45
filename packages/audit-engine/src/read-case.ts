import type { Answers } from './answers.js';
import type { CelValue } from './cel-value.js';
import type { CompiledItem, CompiledTool } from './compiled-tool.js';
import { EvaluationFault } from './fault.js';
import type { Frame } from './judge.js';
import type { Undecided } from './undecided.js';
import { celValueOf } from './item-value.js';

function answered(compiled: CompiledItem, answers: Answers): CelValue | Undecided {
  const { item, path, missing } = compiled;
  const answer = Object.hasOwn(answers, item.name) ? answers[item.name] : undefined;
  if (answer === undefined || answer === null) return missing;
  const value = celValueOf(item, answer);
  if (value === null) throw new EvaluationFault(path, `the answer does not fit the kind of the item, ${item.kind}`);
  return value;
}

function refuseUnknown(tool: CompiledTool, answers: Answers): void {
  for (const name of Object.keys(answers)) {
    if (!tool.byName.has(name))
      throw new EvaluationFault('items', 'the case has an answer for an item that the audit tool does not have');
  }
}

/**
 * Lays a case out for expressions. A hidden item has no value, whatever was answered. Where it cannot be decided whether
 * an item is visible it has none either, and the items that would decide it are what is missing.
 *
 * @throws {EvaluationFault} for an answer of the wrong type, or to an item that the tool does not have.
 */
export function readCase(tool: CompiledTool, answers: Answers): Frame {
  refuseUnknown(tool, answers);
  const items: (CelValue | Undecided)[] = tool.items.map((each) => answered(each, answers));
  const frame: Frame = { items, variables: [] };
  for (const { place, isVisible, missing } of tool.inOrderOfVisibility) {
    const visible = isVisible === null || isVisible(frame);
    if (visible !== true) items[place] = visible === false ? missing : visible;
  }
  return frame;
}
