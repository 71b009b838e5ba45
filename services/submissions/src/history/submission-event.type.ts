import { Field, ID, ObjectType } from 'type-graphql';
import { defineConnection } from '@qip/subgraph-kit/connections/connection';
import { dateTimeScalar } from '@qip/subgraph-kit/schema/scalars';
import { Person } from '../stubs/person.stub.js';

/** An event of the audit trail, as far as it concerns a submission. */
export interface SubmissionEventFacts {
  readonly key: string;
  readonly at: Date;
  /** As the audit trail names the actor: `person` or another kind, and an id. */
  readonly actor: string;
  readonly operation: string;
  readonly entity: string;
  readonly entityId: string;
  readonly reason: string | null;
  /** Which version of a case the event made; null where it is about something else. */
  readonly caseVersion: number | null;
}

@ObjectType({
  description: 'Something that was done to a submission or to anything in it. It holds no answer; `caseChange` does.',
})
export class SubmissionEvent {
  @Field(() => dateTimeScalar, { description: 'When.' })
  readonly at: Date;

  @Field(() => String, { description: 'The operation, by its name in this graph, for example `amendCase`.' })
  readonly operation: string;

  @Field(() => String, { description: 'The type of what it was done to, for example `Case`.' })
  readonly entity: string;

  @Field(() => ID, { description: 'The id of what it was done to.' })
  readonly entityId: string;

  @Field(() => Person, {
    nullable: true,
    description: 'Who did it; null when it was no person, or when that cannot be told now.',
  })
  readonly person: Person | null;

  @Field(() => String, { nullable: true, description: 'Why; null where no reason is asked for.' })
  readonly reason: string | null;

  readonly caseVersion: number | null;

  constructor(facts: SubmissionEventFacts) {
    const [kind, actorId] = facts.actor.split(' ');
    this.at = facts.at;
    this.operation = facts.operation;
    this.entity = facts.entity;
    this.entityId = facts.entityId;
    this.person = kind === 'person' && actorId !== undefined ? new Person(actorId) : null;
    this.reason = facts.reason;
    this.caseVersion = facts.caseVersion;
  }
}

export const SubmissionEventConnection = defineConnection('SubmissionEvent', 'events', () => SubmissionEvent);
