/**
 * Whole percent of the cases expected that are complete, half up; over 100 where there are more than were expected. Null
 * where the organisation has not said how many it expects, or expects none.
 */
export function coveragePercent(completeCount: number, expectedCount: number | null): number | null {
  if (expectedCount === null || expectedCount === 0) return null;
  return Math.floor((200 * completeCount + expectedCount) / (2 * expectedCount));
}
