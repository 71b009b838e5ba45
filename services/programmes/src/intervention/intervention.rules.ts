/** What an intervention is. */
export const INTERVENTION_KINDS = [
  'EDUCATIONAL_SLIDE_SET',
  'PRACTICAL_TOOL',
  'DISCUSSION_MATERIAL',
  'SERVICE_USER_MATERIAL',
] as const;
export type InterventionKind = (typeof INTERVENTION_KINDS)[number];

/** Where an intervention stands in the library. */
export const INTERVENTION_STATES = ['DRAFT', 'PUBLISHED', 'WITHDRAWN'] as const;
export type InterventionState = (typeof INTERVENTION_STATES)[number];

/** What the central team does with one. */
export const INTERVENTION_STEPS = ['REVISE', 'PUBLISH', 'WITHDRAW'] as const;
export type InterventionStep = (typeof INTERVENTION_STEPS)[number];

/**
 * Every legal move; what is not here is illegal. What is published is revised and published again as its next edition; what
 * is withdrawn stays so, and whoever wants it back publishes it as another one.
 */
const MOVES: Readonly<Record<InterventionState, Readonly<Partial<Record<InterventionStep, InterventionState>>>>> = {
  DRAFT: { REVISE: 'DRAFT', PUBLISH: 'PUBLISHED' },
  PUBLISHED: { REVISE: 'PUBLISHED', PUBLISH: 'PUBLISHED', WITHDRAW: 'WITHDRAWN' },
  WITHDRAWN: {},
};

/** The state that a step leads to, or null where the step is illegal. */
export function nextState(state: InterventionState, step: InterventionStep): InterventionState | null {
  return MOVES[state][step] ?? null;
}
