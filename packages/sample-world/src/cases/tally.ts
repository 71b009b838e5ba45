import type { StoredOutcome } from '@qip/audit-engine/outcome';

/** How many cases stand where on one standard; the five add up to the cases. */
export type Tally = Readonly<Record<StoredOutcome['kind'], number>>;

/** Counts outcomes standard by standard. */
export function tallyOutcomes(cases: readonly (readonly StoredOutcome[])[], standardCount: number): readonly Tally[] {
  return Array.from({ length: standardCount }, (_, index) => {
    const tally = { MET: 0, NOT_MET: 0, EXCLUDED: 0, NOT_APPLICABLE: 0, MISSING_DATA: 0 };
    for (const outcomes of cases) {
      const outcome = outcomes[index];
      if (outcome !== undefined) tally[outcome.kind] += 1;
    }
    return tally;
  });
}
