import { type Answers } from '@qip/audit-engine/answers';
import { type AuditTool } from '@qip/audit-engine/audit-tool';
import { compileVisibility, type CompiledVisibility } from '@qip/audit-engine/compile-visibility';

/** Cases that agree in the answers that decide which items are asked, counted for one item. */
export interface AnsweredCount {
  readonly deciding: Answers;
  readonly item: string;
  readonly caseCount: number;
  readonly answeredCount: number;
}

/** How complete one item is: the four counts sum to the cases. */
export interface ItemCompletenessFacts {
  readonly item: string;
  readonly label: string;
  readonly isRequired: boolean;
  readonly answeredCount: number;
  readonly missingCount: number;
  readonly notAskedCount: number;
  readonly undecidedCount: number;
}

const VISIBILITY = new WeakMap<AuditTool, CompiledVisibility>();

/** A tool's visibility, compiled once for as long as the tool is kept. */
export function visibilityOf(tool: AuditTool): CompiledVisibility {
  const known = VISIBILITY.get(tool);
  if (known !== undefined) return known;
  const compiled = compileVisibility(tool);
  VISIBILITY.set(tool, compiled);
  return compiled;
}

/** How complete each item is, in the order of the form. What is not asked in a case is not missing in it. */
export function itemCompleteness(tool: AuditTool, counts: readonly AnsweredCount[]): readonly ItemCompletenessFacts[] {
  const visibility = visibilityOf(tool);
  const byItem = Map.groupBy(counts, ({ item }) => item);
  return tool.items.map(({ name, label, isRequired }, place) => {
    const tally = { answeredCount: 0, missingCount: 0, notAskedCount: 0, undecidedCount: 0 };
    for (const { deciding, caseCount, answeredCount } of byItem.get(name) ?? []) {
      const isAsked = visibility.isAsked(deciding)[place];
      if (isAsked === true) {
        tally.answeredCount += answeredCount;
        tally.missingCount += caseCount - answeredCount;
      } else if (isAsked === false) tally.notAskedCount += caseCount;
      else tally.undecidedCount += caseCount;
    }
    return { item: name, label, isRequired, ...tally };
  });
}
