import { Field, Int, ObjectType } from 'type-graphql';
import { defineConnection } from '@qip/subgraph-kit/connections/connection';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';

/** How a member organisation stands to a cycle. */
export const PARTICIPATION_STATES = ['ENROLLED', 'WITHDRAWN', 'NOT_ENROLLED', 'NEVER_ASKED'] as const;
export type ParticipationState = (typeof PARTICIPATION_STATES)[number];

export const ParticipationStateEnum = defineEnum<ParticipationState>(
  'ParticipationState',
  'How a member organisation stands to an audit cycle.',
  {
    ENROLLED: 'It takes part.',
    WITHDRAWN: 'It took part and withdrew.',
    NOT_ENROLLED: 'The audit materials were sent to its lead, and it has not enrolled.',
    NEVER_ASKED:
      'It has not enrolled, and no audit materials were sent to it: there was no lead, or the mail has not gone out.',
  },
);

/** A member organisation's part in a cycle as it is read. */
export interface ParticipantFacts {
  readonly auditCycleId: string;
  readonly organisationId: string;
  readonly state: ParticipationState;
  readonly enrolmentId: string | null;
  readonly submittedCount: number;
  readonly completeCount: number;
  readonly isSignedOff: boolean;
}

@ObjectType({ description: 'A member organisation and how it stands to an audit cycle, for the central team.' })
export class Participant {
  @Field(() => ParticipationStateEnum, { description: 'How it stands.' })
  readonly state: ParticipationState;

  @Field(() => Int, { description: 'How many cases its submission holds at this moment, drafts included.' })
  readonly submittedCount: number;

  @Field(() => Int, { description: 'How many of them are complete.' })
  readonly completeCount: number;

  @Field(() => Boolean, { description: 'Whether its submission is signed off.' })
  readonly isSignedOff: boolean;

  readonly organisationId: string;
  readonly enrolmentId: string | null;

  constructor(facts: ParticipantFacts) {
    this.state = facts.state;
    this.submittedCount = facts.submittedCount;
    this.completeCount = facts.completeCount;
    this.isSignedOff = facts.isSignedOff;
    this.organisationId = facts.organisationId;
    this.enrolmentId = facts.enrolmentId;
  }
}

@ObjectType({ description: 'How many member organisations stand how to an audit cycle.' })
export class ParticipationCounts {
  @Field(() => Int, { description: 'How many take part.' })
  readonly enrolledCount: number;

  @Field(() => Int, { description: 'How many withdrew.' })
  readonly withdrawnCount: number;

  @Field(() => Int, { description: 'How many were sent the audit materials and have not enrolled.' })
  readonly notEnrolledCount: number;

  @Field(() => Int, { description: 'How many have not enrolled and were not sent the audit materials.' })
  readonly neverAskedCount: number;

  constructor(counts: Readonly<Partial<Record<ParticipationState, number>>>) {
    this.enrolledCount = counts.ENROLLED ?? 0;
    this.withdrawnCount = counts.WITHDRAWN ?? 0;
    this.notEnrolledCount = counts.NOT_ENROLLED ?? 0;
    this.neverAskedCount = counts.NEVER_ASKED ?? 0;
  }
}

export const ParticipantConnection = defineConnection('Participant', 'member organisations', () => Participant);
