import { LITHIUM_GROUPS } from '../recipes/lithium-recipe.js';
import type { CaseGroup, CycleMargins, StandardMargin } from './margins.js';

/** How many patients of each kind a cycle has, and on how many the tests are not recorded. */
interface LithiumSizes {
  readonly started: number;
  readonly startedElsewhere: number;
  readonly longTerm: number;
  readonly declined: number;
  /** For the standards 3, 4 and 5. */
  readonly missing: readonly [number, number, number];
}

function groups({ started, startedElsewhere, longTerm, declined }: LithiumSizes): readonly CaseGroup[] {
  return [
    { name: LITHIUM_GROUPS.started, count: started, judged: [1, 2], excluded: {} },
    {
      name: LITHIUM_GROUPS.startedElsewhere,
      count: startedElsewhere,
      judged: [],
      excluded: { 1: 'STARTED_ELSEWHERE', 2: 'STARTED_ELSEWHERE' },
    },
    { name: LITHIUM_GROUPS.longTerm, count: longTerm, judged: [3, 4, 5], excluded: {} },
    {
      name: LITHIUM_GROUPS.declined,
      count: declined,
      judged: [],
      excluded: { 3: 'DECLINED', 4: 'DECLINED', 5: 'DECLINED' },
    },
  ];
}

/**
 * The margins of a cycle of topic 7.
 *
 * @param percents What meets the standards 1 to 5, in whole percent.
 */
function lithiumMargins(
  sizes: LithiumSizes,
  percents: readonly [number, number, number, number, number],
): CycleMargins {
  const missing = [0, 0, ...sizes.missing];
  const standards = percents.map((percent, index): StandardMargin => ({
    standard: index + 1,
    met: { kind: 'PERCENT', percent },
    missing: missing[index] ?? 0,
  }));
  return { groups: groups(sizes), standards };
}

/**
 * 3,373 patients, with the published percentages (Collins et al, BMC Psychiatry 2010;10:80). How many of them had been
 * on lithium for how long was not published in what could be read: the sizes of the groups are plausible, no more.
 */
export const LITHIUM_BASELINE = lithiumMargins(
  { started: 552, startedElsewhere: 38, longTerm: 2655, declined: 128, missing: [61, 74, 83] },
  [84, 82, 30, 55, 50],
);

/**
 * 5,683 patients three years on, with the published percentages of the standards 3 to 5 (Paton et al, Bipolar Disord,
 * doi 10.1111/bdi.12128); those of 1 and 2 and the sizes of the groups are plausible, no more.
 */
export const LITHIUM_SUPPLEMENTARY = lithiumMargins(
  { started: 880, startedElsewhere: 71, longTerm: 4512, declined: 220, missing: [90, 104, 118] },
  [89, 87, 48, 70, 66],
);

/** What has been submitted so far to a cycle that is still open: made up altogether. */
export const LITHIUM_OPEN = lithiumMargins(
  { started: 118, startedElsewhere: 9, longTerm: 604, declined: 29, missing: [11, 13, 15] },
  [91, 89, 54, 74, 71],
);
