import { cochranMantelHaenszel } from '@qip/statistics/change/cochran-mantel-haenszel';
import { mantelHaenszelDifference, type MatchedPair } from '@qip/statistics/change/mantel-haenszel';
import { sum } from '@qip/statistics/counts/sum';
import { type Contribution, mayReleaseAggregate } from '../disclosure/aggregate.rules.js';
import { type DisclosurePolicy } from '../disclosure/disclosure-policy.js';

/** An organisation in two cycles, its predecessors pooled with it; no cases in a cycle that it took no part in. */
export interface MatchedOrganisation extends MatchedPair {
  /** Who reads its figures as his own, for the gate. */
  readonly holderId: string;
}

/** The change of matched organisations as it leaves, in permille. */
export interface ReleasedDifference {
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
  /** Null where the test says nothing. */
  readonly p: number | null;
  /** Null with too few matched organisations to say how unlike they are. */
  readonly heterogeneityP: number | null;
}

/**
 * How many cases of each outcome there are at least in each cycle, beside those of any two organisations. Of fewer, there
 * are so few ways to spread them over organisations of known size that the figures would pick out one (decision 16).
 */
const LEAST_BESIDE_TWO = 15;

/** How unlike organisations are is said of no fewer: of a handful it would say too much about each. */
const LEAST_FOR_HETEROGENEITY = 10;

/**
 * The change of one standard within matched organisations, if it may leave. The national counts of both cycles are
 * exact and public, so that what is said of the matched ones can be held against them: the matched must be an
 * aggregate that may be released in either cycle, and so must the rest, those who joined and those who left, unless
 * there is none.
 * @returns null where it may not, or where nobody is matched
 */
export function matchedChange(
  organisations: readonly MatchedOrganisation[],
  policy: DisclosurePolicy,
): ReleasedDifference | null {
  const isMatched = ({ earlier, latest }: MatchedPair): boolean => earlier.n > 0 && latest.n > 0;
  const matched = organisations.filter(isMatched);
  const rest = organisations.filter((one) => !isMatched(one));
  const mayLeave = CYCLES.every(
    (cycle) =>
      mayReleaseAggregate(
        contributions(matched, ({ [cycle]: { n } }) => n),
        policy,
      ) &&
      mayReleaseAggregate(
        contributions(rest, ({ [cycle]: { n } }) => n),
        policy,
      ) &&
      besideTwo(contributions(matched, ({ [cycle]: { x } }) => x)) >= LEAST_BESIDE_TWO &&
      besideTwo(contributions(matched, ({ [cycle]: { x, n } }) => n - x)) >= LEAST_BESIDE_TWO,
  );
  const change = mayLeave ? mantelHaenszelDifference(matched) : null;
  if (change === null) return null;
  const { difference, lower, upper, heterogeneity } = change;
  return {
    difference: permille(difference),
    lower: permille(lower),
    upper: permille(upper),
    p: permilleOf(cochranMantelHaenszel(matched)),
    heterogeneityP: matched.length < LEAST_FOR_HETEROGENEITY ? null : permilleOf(heterogeneity),
  };
}

const CYCLES = ['earlier', 'latest'] as const;

function contributions(
  organisations: readonly MatchedOrganisation[],
  casesOf: (one: MatchedOrganisation) => number,
): readonly Contribution[] {
  return organisations.map((one) => ({ holderId: one.holderId, cases: casesOf(one) }));
}

/** The cases that are left when the two holders with the most of them are taken out. */
function besideTwo(counts: readonly Contribution[]): number {
  const held = [...Map.groupBy(counts, ({ holderId }) => holderId).values()].map((own) =>
    sum(own.map(({ cases }) => cases)),
  );
  return sum(held.toSorted((a, b) => b - a).slice(2));
}

function permilleOf(test: { readonly p: number } | null): number | null {
  return test === null ? null : permille(test.p);
}

/** Half away from zero, within −1 to 1. */
function permille(fraction: number): number {
  const clipped = Math.min(1, Math.abs(fraction));
  return fraction < 0 ? 0 - Math.round(1000 * clipped) : Math.round(1000 * clipped);
}
