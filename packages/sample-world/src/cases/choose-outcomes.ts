import type { StoredOutcome } from '@qip/audit-engine/outcome';
import { randomOf } from '../random/random.js';
import { chooseMet, type MetChoice } from './choose-met.js';
import { dealGroups } from './deal-groups.js';
import { type CaseGroup, type CycleMargins, denominatorOf } from './margins.js';
import type { CaseSlot } from './participant.js';
import { highest, propensities } from './propensity.js';
import { metCount } from './settle.js';

/** Where one case is to stand: its group and its outcome on every standard, in the order of their numbers. */
export interface WantedCase {
  readonly group: string;
  readonly outcomes: readonly StoredOutcome[];
}

/**
 * Decides where every case stands, so that the nation comes out exactly as the margins say, and organisations and teams
 * differ as they do.
 *
 * @returns One for each slot, in their order.
 * @throws {RangeError} where the margins contradict one another or the slots.
 */
export function chooseOutcomes(
  slots: readonly CaseSlot[],
  margins: CycleMargins,
  source: { readonly seed: string; readonly cycle: string },
): readonly WantedCase[] {
  const { seed, cycle } = source;
  const groups = dealGroups(slots, margins.groups, randomOf(seed, cycle, 'groups'));
  const missing = chooseMissing(slots, groups, margins, source);
  const numbers = margins.standards.map(({ standard }) => standard);
  const scores = propensities(slots, numbers, { seed, cycle, purpose: 'practice' });
  const random = randomOf(seed, cycle, 'counts');
  const choices = margins.standards.map((margin, index): MetChoice => {
    const { standard, met, onlyWhereMet } = margin;
    const unknown = missing.get(standard);
    return {
      standard,
      candidates: placesJudged(groups, standard).filter((place) => unknown?.has(place) !== true),
      count: metCount(met, denominatorOf(margins, margin), random),
      scores: scores[index] ?? [],
      ...(onlyWhereMet === undefined ? {} : { onlyWhereMet }),
    };
  });
  const { allMet } = margins;
  const met = chooseMet(choices, allMet === undefined ? undefined : metCount(allMet, slots.length, random));
  return groups.map((group, place) => ({
    group: group.name,
    outcomes: numbers.map((standard) => outcomeOf(group, standard, place, { met, missing })),
  }));
}

function placesJudged(groups: readonly CaseGroup[], standard: number): readonly number[] {
  return groups.flatMap((group, place) => (group.judged.includes(standard) ? [place] : []));
}

/** Missing data gathers where records are kept badly, which is not where practice is bad. */
function chooseMissing(
  slots: readonly CaseSlot[],
  groups: readonly CaseGroup[],
  { standards }: CycleMargins,
  { seed, cycle }: { readonly seed: string; readonly cycle: string },
): ReadonlyMap<number, ReadonlySet<number>> {
  const numbers = standards.map(({ standard }) => standard);
  const scores = propensities(slots, numbers, { seed, cycle, purpose: 'records' });
  return new Map(
    standards.map(({ standard, missing }, index) => [
      standard,
      new Set(highest(placesJudged(groups, standard), scores[index] ?? [], missing)),
    ]),
  );
}

interface Chosen {
  readonly met: ReadonlyMap<number, ReadonlySet<number>>;
  readonly missing: ReadonlyMap<number, ReadonlySet<number>>;
}

function outcomeOf(group: CaseGroup, standard: number, place: number, { met, missing }: Chosen): StoredOutcome {
  const reasonCode = group.excluded[standard];
  if (reasonCode !== undefined) return { kind: 'EXCLUDED', reasonCode };
  if (!group.judged.includes(standard)) return { kind: 'NOT_APPLICABLE' };
  if (missing.get(standard)?.has(place) === true) return { kind: 'MISSING_DATA' };
  return met.get(standard)?.has(place) === true ? { kind: 'MET' } : { kind: 'NOT_MET' };
}
