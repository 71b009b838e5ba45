import { deviate } from '../random/draw.js';
import { randomOf } from '../random/random.js';
import type { CaseSlot } from './participant.js';

/**
 * How far an organisation, its team, the case and chance carry a case over or under the national line, in standard
 * deviations of about 1.1 in all. Process measures differ between providers by more than chance: the parts give
 * organisations an intraclass correlation near 0.15 on the probit scale, so that their rates spread like beta-binomial
 * ones; what an organisation does on one standard it tends to do on the others, and from one cycle to the next.
 */
const PARTS = { organisation: 0.35, standard: 0.25, drift: 0.12, team: 0.25, patient: 0.6, chance: 0.8 };

/** Where the numbers come from: the organisation's own last over all cycles of a seed, the others are the cycle's. */
export interface PropensitySource {
  readonly seed: string;
  readonly cycle: string;
  /** What is scored, so that the scores of missing data are not those of practice. */
  readonly purpose: string;
}

/** Computes each name's deviate once. */
function deviateByName(...names: readonly string[]): (...more: readonly string[]) => number {
  const known = new Map<string, number>();
  return (...more) => {
    const key = more.join('/');
    const value = known.get(key) ?? deviate(randomOf(...names, ...more));
    known.set(key, value);
    return value;
  };
}

/** For every standard, in the order given, the scores of all slots: the higher, the rather it is met. */
export function propensities(
  slots: readonly CaseSlot[],
  standards: readonly number[],
  { seed, cycle, purpose }: PropensitySource,
): readonly (readonly number[])[] {
  const lasting = deviateByName(seed, purpose, 'organisation');
  const drift = deviateByName(seed, cycle, purpose, 'drift');
  const random = randomOf(seed, cycle, purpose, 'cases');
  const patients = slots.map(() => deviate(random));
  return standards.map((standard) =>
    slots.map(({ participant, team }, index) => {
      const { odsCode, isTypical } = participant;
      const ofOrganisation =
        isTypical === true
          ? 0
          : PARTS.organisation * lasting(odsCode) +
            PARTS.standard * lasting(odsCode, String(standard)) +
            PARTS.drift * drift(odsCode);
      const ofTeam = PARTS.team * lasting(odsCode, 'team', team.code);
      return ofOrganisation + ofTeam + PARTS.patient * (patients[index] ?? 0) + PARTS.chance * deviate(random);
    }),
  );
}

/** The places of the highest scores among some candidates; of two that are equal the earlier one. */
export function highest(candidates: readonly number[], scores: readonly number[], count: number): readonly number[] {
  const byScore = candidates.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  if (count > byScore.length) throw new RangeError(`${count} were asked of ${byScore.length} cases.`);
  return byScore.slice(0, count);
}
