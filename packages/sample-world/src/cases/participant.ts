import type { CareSetting } from '../care-setting.js';

/** A team that takes part in a cycle, and how many cases it submits. */
export interface ParticipatingTeam {
  readonly code: string;
  readonly careSetting: CareSetting;
  readonly caseCount: number;
}

/** An organisation that takes part in a cycle. */
export interface Participant {
  readonly odsCode: string;
  readonly teams: readonly ParticipatingTeam[];
  /** The name of the group that all its cases belong to, where it is not a cross-section. */
  readonly onlyGroup?: string;
  /** Whether it stands where the nation stands, as far as chance lets it. */
  readonly isTypical?: boolean;
}

/** The place of one case that is to be made up. */
export interface CaseSlot {
  readonly participant: Participant;
  readonly team: ParticipatingTeam;
}

/** The places of all cases, organisation by organisation and team by team. */
export function slotsOf(participants: readonly Participant[]): readonly CaseSlot[] {
  return participants.flatMap((participant) =>
    participant.teams.flatMap((team) => Array.from({ length: team.caseCount }, () => ({ participant, team }))),
  );
}
