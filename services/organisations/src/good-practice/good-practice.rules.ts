/** Where an example stands: others see it when the central team has published it. */
export type GoodPracticeState = 'SHARED' | 'PUBLISHED' | 'DECLINED';

/** What the central team decides about an example. */
export type GoodPracticeDecision = 'PUBLISH' | 'DECLINE';

/** A review is given once: who wants to say more shares a new example. */
const NEXT: Readonly<Record<GoodPracticeState, Partial<Readonly<Record<GoodPracticeDecision, GoodPracticeState>>>>> = {
  SHARED: { PUBLISH: 'PUBLISHED', DECLINE: 'DECLINED' },
  PUBLISHED: {},
  DECLINED: {},
};

/** The state that a decision leads to; null where it does not follow from the present one. */
export function nextGoodPracticeState(
  state: GoodPracticeState,
  decision: GoodPracticeDecision,
): GoodPracticeState | null {
  return NEXT[state][decision] ?? null;
}
