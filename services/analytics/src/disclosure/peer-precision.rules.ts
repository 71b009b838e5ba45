import { type DisclosurePolicy, type LadderStep } from './disclosure-policy.js';
import { grainOf } from './peer-cell.rules.js';
import { rehearsedNumerators } from './rehearsed-figures.rules.js';
import { repeatableNumbers } from './repeatable-numbers.js';
import { isSafe } from './safe-table.rules.js';

/** A standard as everybody knows it. */
export interface KnownStandard {
  /** Those who have enough eligible cases for a row. */
  readonly organisations: readonly { readonly holderId: string; readonly n: number }[];
  /** Whether others have some. */
  readonly hasUnlisted: boolean;
  readonly nationalRate: number;
}

/**
 * The most useful precision at which a table would give nobody away, as far as can be said before the figures are looked
 * at: tried with figures that are made up for the organisations' sizes and the national rate. It says nothing, since it
 * is chosen by nothing but what everybody knows.
 * @returns null where no precision would do
 */
export function choosePrecision(
  { organisations, hasUnlisted, nationalRate }: KnownStandard,
  policy: DisclosurePolicy,
): LadderStep | null {
  const sizes = organisations.map(({ n }) => n);
  // The same figures for each step, so that a coarser one never fails where a finer one would do.
  const next = repeatableNumbers(1 + sizes.reduce((sum, n) => sum + n, 0));
  const rehearsals = Array.from({ length: policy.rehearsals }, () => rehearsedNumerators(sizes, nationalRate, next));
  const wouldBeSafe = (step: LadderStep): boolean => {
    const grain = grainOf(step, sizes);
    return rehearsals.every((numerators) => {
      const listed = organisations.map(({ holderId, n }, at) => ({ holderId, result: { x: numerators[at] ?? 0, n } }));
      return isSafe({ listed, hasUnlisted }, grain, policy);
    });
  };
  return policy.ladder.find(wouldBeSafe) ?? null;
}
