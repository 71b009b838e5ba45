import type { CelValue } from './cel-value.js';
import type { Comprehension } from './comprehension.js';
import { type Frame, type Judge, mustBeBoolean, mustBeList } from './judge.js';
import { Undecided } from './undecided.js';

/** Judges one element: writes it where the condition reads its variable. */
type JudgeElement = (element: CelValue, frame: Frame) => boolean | Undecided;

/**
 * Whether any element decides with `deciding`; failing that, undecided if any element is. With true this is `exists` (a
 * chain of ||), with false `all` (a chain of &&).
 */
function chain(
  deciding: boolean,
  elements: readonly CelValue[],
  judge: JudgeElement,
  frame: Frame,
): boolean | Undecided {
  let open: Undecided | null = null;
  for (const element of elements) {
    const verdict = judge(element, frame);
    if (verdict === deciding) return deciding;
    if (verdict instanceof Undecided) open = open === null ? verdict : open.and(verdict);
  }
  return open ?? !deciding;
}

/** The elements for which the condition holds; undecided as soon as one element is, as it is not known whether it counts. */
function chosen(elements: readonly CelValue[], judge: JudgeElement, frame: Frame): readonly CelValue[] | Undecided {
  const kept: CelValue[] = [];
  let open: Undecided | null = null;
  for (const element of elements) {
    const verdict = judge(element, frame);
    if (verdict instanceof Undecided) open = open === null ? verdict : open.and(verdict);
    else if (verdict) kept.push(element);
  }
  return open ?? kept;
}

function conclude(
  method: Comprehension['method'],
  elements: readonly CelValue[],
  judge: JudgeElement,
  frame: Frame,
): CelValue | Undecided {
  if (method === 'exists') return chain(true, elements, judge, frame);
  if (method === 'all') return chain(false, elements, judge, frame);
  const kept = chosen(elements, judge, frame);
  if (kept instanceof Undecided || method === 'filter') return kept;
  return kept.length === 1;
}

/** Compiles `list.exists(x, …)` and its kin; the variable lives in the frame's place `depth`. */
export function compileComprehension(
  method: Comprehension['method'],
  list: Judge,
  condition: Judge,
  depth: number,
): Judge {
  const judge: JudgeElement = (element, frame) => {
    frame.variables[depth] = element;
    const verdict = condition(frame);
    return verdict instanceof Undecided ? verdict : mustBeBoolean(verdict);
  };
  return (frame) => {
    const elements = list(frame);
    return elements instanceof Undecided ? elements : conclude(method, mustBeList(elements), judge, frame);
  };
}
