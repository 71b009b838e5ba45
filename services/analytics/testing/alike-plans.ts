import { type PlannedParticipant } from '@qip/testkit/given-analytics';

/**
 * Organisations that are alike in size and apart in rate, with two teams each, so that peers are released: 44 eligible
 * cases on the first standard, of which 20 + i met it; none eligible on the second; 50 on the third.
 */
export function alikePlans(count: number): readonly PlannedParticipant[] {
  return Array.from({ length: count }, (_, index) => ({
    casesExpected: 60,
    teams: {
      [`A${index}`]: { MAM: 20 + index, NAM: 5 },
      [`B${index}`]: { NAN: 19 - index, aAM: 4, UAM: 2 },
    },
  }));
}
