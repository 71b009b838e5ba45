/** How an organisation stands to a cycle. */
export const ENROLMENT_STATES = ['NOT_ENROLLED', 'ENROLLED', 'WITHDRAWN'] as const;
export type EnrolmentState = (typeof ENROLMENT_STATES)[number];

/** What a lead decides. */
export const ENROLMENT_STEPS = ['ENROL', 'WITHDRAW'] as const;
export type EnrolmentStep = (typeof ENROLMENT_STEPS)[number];

/** Every legal move; what is not here is illegal. A withdrawal can be taken back by enrolling again. */
const MOVES: Readonly<Record<EnrolmentState, Readonly<Partial<Record<EnrolmentStep, EnrolmentState>>>>> = {
  NOT_ENROLLED: { ENROL: 'ENROLLED' },
  ENROLLED: { WITHDRAW: 'WITHDRAWN' },
  WITHDRAWN: { ENROL: 'ENROLLED' },
};

/** The state that a step leads to, or null where the step is illegal. */
export function nextState(state: EnrolmentState, step: EnrolmentStep): EnrolmentState | null {
  return MOVES[state][step] ?? null;
}

/** The state of an enrolment's row, or of there being none. */
export function stateOf(enrolment: { readonly withdrawnAt: Date | null } | null): EnrolmentState {
  if (enrolment === null) return 'NOT_ENROLLED';
  return enrolment.withdrawnAt === null ? 'ENROLLED' : 'WITHDRAWN';
}
