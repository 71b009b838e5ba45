import { type LocalDate } from '@qip/subgraph-kit/values/local-date';

/** Where an organisation stands as a member, whatever day its last period began or ends on. */
export type MembershipState = 'MEMBER' | 'LAPSED' | 'SUCCEEDED';

/** What is done to a membership. */
export type MembershipStep = 'LAPSE' | 'RETURN';

/** An organisation that has become another one is a member no more: its successor is. */
const NEXT: Readonly<Record<MembershipState, Partial<Readonly<Record<MembershipStep, MembershipState>>>>> = {
  MEMBER: { LAPSE: 'LAPSED' },
  LAPSED: { RETURN: 'MEMBER' },
  SUCCEEDED: {},
};

/** The state that a step leads to; null where it does not follow from the present one. */
export function nextMembershipState(state: MembershipState, step: MembershipStep): MembershipState | null {
  return NEXT[state][step] ?? null;
}

const REFUSALS: Readonly<Record<MembershipState, string>> = {
  MEMBER: 'The organisation is a member, and no end is set: it can lapse.',
  LAPSED: 'The membership lapsed, or lapses on a day that is set: the organisation can return.',
  SUCCEEDED:
    'The organisation became another one, or does on a day that is set: change the membership of its successor.',
};

/** Why a step does not follow from a state. */
export function membershipRefusal(state: MembershipState): string {
  return REFUSALS[state];
}

/** A period of membership: from a day to the day before another; open while no end is set. */
export interface MembershipPeriod {
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate | null;
}

/**
 * Where an organisation stands.
 * @param latest its period with the latest beginning, if it ever was a member
 * @param hasSuccessor whether it became another one, or does on a day that is set
 */
export function membershipState(latest: MembershipPeriod | null, hasSuccessor: boolean): MembershipState {
  if (hasSuccessor) return 'SUCCEEDED';
  return latest !== null && latest.untilOn === null ? 'MEMBER' : 'LAPSED';
}

/**
 * Why a step cannot be taken on a day, though it follows: a period has at least one day, and two have none in common.
 * @returns null when it can
 */
export function membershipDayProblem(
  latest: MembershipPeriod | null,
  step: MembershipStep,
  on: LocalDate,
): string | null {
  if (latest === null) return null;
  if (step === 'LAPSE' && on <= latest.fromOn) return 'The membership begins on this day or later: name a later day.';
  if (step === 'RETURN' && latest.untilOn !== null && on < latest.untilOn) {
    return 'The organisation is still a member on this day: name the day on which the membership lapses, or a later one.';
  }
  return null;
}
