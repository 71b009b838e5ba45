import type { CompiledTool } from './compiled-tool.js';
import type { Condition, Frame } from './judge.js';
import type { Outcome } from './outcome.js';
import type { Standard } from './standard.js';
import { Undecided } from './undecided.js';

/** Judges a case on one standard. */
export type CompiledStandard = (frame: Frame) => Outcome;

const MET: Outcome = Object.freeze({ kind: 'MET' });
const NOT_MET: Outcome = Object.freeze({ kind: 'NOT_MET' });
const NOT_APPLICABLE: Outcome = Object.freeze({ kind: 'NOT_APPLICABLE' });

interface CompiledExclusion {
  readonly when: Condition;
  readonly outcome: Outcome;
}

/** The first exclusion that holds; failing that, undecided if any exclusion is; failing that, null. */
function excluded(exclusions: readonly CompiledExclusion[], frame: Frame): Outcome | Undecided | null {
  let open: Undecided | null = null;
  for (const { when, outcome } of exclusions) {
    const verdict = when(frame);
    if (verdict === true) return outcome;
    if (verdict !== false) open = open === null ? verdict : open.and(verdict);
  }
  return open;
}

/**
 * Compiles a checked standard. Eligibility comes first, then the exclusions in their order, then whether it is met: the
 * first of the three that is undecided makes it missing data, or not met where the standard asks for documented evidence
 * and only that is undecided.
 */
export function compileStandard(tool: CompiledTool, standard: Standard, path: string): CompiledStandard {
  const isEligible = tool.condition(standard.eligibleWhen, `${path}.eligibleWhen`);
  const isMet = tool.condition(standard.metWhen, `${path}.metWhen`);
  const exclusions = standard.exclusions.map(({ when, code }, index): CompiledExclusion => ({
    when: tool.condition(when, `${path}.exclusions[${index}].when`),
    outcome: Object.freeze<Outcome>({ kind: 'EXCLUDED', reasonCode: code }),
  }));
  const missing = ({ items }: Undecided): Outcome => ({
    kind: 'MISSING_DATA',
    items: items.toSorted((a, b) => (tool.byName.get(a)?.place ?? 0) - (tool.byName.get(b)?.place ?? 0)),
  });
  return (frame) => {
    const eligible = isEligible(frame);
    if (eligible === false) return NOT_APPLICABLE;
    if (eligible !== true) return missing(eligible);
    const exclusion = excluded(exclusions, frame);
    if (exclusion !== null) return exclusion instanceof Undecided ? missing(exclusion) : exclusion;
    const met = isMet(frame);
    if (met instanceof Undecided) return standard.missingData === 'COUNT_AS_NOT_MET' ? NOT_MET : missing(met);
    return met ? MET : NOT_MET;
  };
}
