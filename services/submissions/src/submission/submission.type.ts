import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { defineConnection } from '@qip/subgraph-kit/connections/connection';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { dateTimeScalar } from '@qip/subgraph-kit/schema/scalars';
import { type Participation } from '../access/team-reach.js';
import { type SubmissionState } from './submission.rules.js';

export const SubmissionStateEnum = defineEnum<SubmissionState>('SubmissionState', 'Where a submission stands.', {
  OPEN: 'The organisation is working on it.',
  SIGNED_OFF: 'The lead has vouched for it; its cases stay as they are unless the sign-off is withdrawn.',
});

/** A submission as it is read. */
export interface SubmissionFacts extends Participation {
  readonly id: string;
  readonly state: SubmissionState;
  readonly signedOffAt: Date | null;
  readonly version: number;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'What one organisation submits to one audit cycle. It begins with the first case or file.' })
export class Submission {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => SubmissionStateEnum, { description: 'Where it stands.' })
  readonly state: SubmissionState;

  @Field(() => dateTimeScalar, { nullable: true, description: 'When it was signed off; null while it is not.' })
  readonly signedOffAt: Date | null;

  @Field(() => Int, {
    description:
      'Counts the changes of the submission and of its cases: give it as `expectedVersion`, so that nobody signs off what he has not seen.',
  })
  readonly version: number;

  readonly participation: Participation;

  constructor({ id, state, signedOffAt, version, ...participation }: SubmissionFacts) {
    this.id = id;
    this.state = state;
    this.signedOffAt = signedOffAt;
    this.version = version;
    this.participation = participation;
  }
}

export const SubmissionConnection = defineConnection('Submission', 'submissions', () => Submission);
