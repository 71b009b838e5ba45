import type { CompiledTool } from './compiled-tool.js';
import { compileGrounds, type Explained, type Grounds } from './compile-grounds.js';
import type { Frame } from './judge.js';
import type { Outcome } from './outcome.js';
import type { Standard } from './standard.js';

/** An outcome with what decided it. */
export interface OutcomeReason {
  /** The names of the items that decided, in the order of the form. */
  readonly items: readonly string[];
  /** One sentence for a person, for example: Not met: “Serum lithium levels”: 3 of 4. */
  readonly text: string;
}

const LEADS: Readonly<Record<Outcome['kind'], string>> = {
  MET: 'Met',
  NOT_MET: 'Not met',
  EXCLUDED: 'Excluded',
  NOT_APPLICABLE: 'Not applicable',
  MISSING_DATA: 'Missing data',
};

/** Compiles what puts the outcomes of a checked standard into words. */
export function compileExplanation(
  tool: CompiledTool,
  standard: Standard,
  path: string,
): (frame: Frame, outcome: Outcome) => OutcomeReason {
  const grounds = (source: string, part: string): Explained =>
    compileGrounds(tool.tree(source, `${path}.${part}`), tool);
  const eligible = grounds(standard.eligibleWhen, 'eligibleWhen');
  const met = grounds(standard.metWhen, 'metWhen');
  const exclusions = standard.exclusions.map(({ code, reason, when }, index) => ({
    code,
    reason,
    when: grounds(when, `exclusions[${index}].when`),
  }));
  const groundsOf = (frame: Frame, outcome: Outcome): Grounds => {
    switch (outcome.kind) {
      case 'MET':
      case 'NOT_MET':
        return met(frame);
      case 'NOT_APPLICABLE':
        return eligible(frame);
      case 'MISSING_DATA':
        return { items: outcome.items, phrases: outcome.items.map((name) => noAnswer(tool, name)) };
      case 'EXCLUDED': {
        const applied = exclusions.find(({ code }) => code === outcome.reasonCode);
        return { items: applied?.when(frame).items ?? [], phrases: applied === undefined ? [] : [applied.reason] };
      }
    }
  };
  return (frame, outcome) => {
    const { items, phrases } = groundsOf(frame, outcome);
    const why = phrases.length === 0 ? '' : `: ${phrases.join('; ')}`;
    const place = (name: string): number => tool.byName.get(name)?.place ?? 0;
    return { items: items.toSorted((a, b) => place(a) - place(b)), text: `${LEADS[outcome.kind]}${why}.` };
  };
}

function noAnswer(tool: CompiledTool, name: string): string {
  return `“${tool.byName.get(name)?.item.label ?? name}” has no answer`;
}
