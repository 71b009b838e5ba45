import { Field, ID, ObjectType } from 'type-graphql';
import { defineConnection } from '@qip/subgraph-kit/connections/connection';
import { dateTimeScalar, jsonObjectScalar } from '@qip/subgraph-kit/schema/scalars';

/** An event of an organisation's audit trail in this service. */
export interface OrganisationEventFacts {
  readonly key: string;
  readonly at: Date;
  /** As the audit trail names the actor: `person` or another kind, and an id. */
  readonly actor: string;
  readonly operation: string;
  readonly entity: string;
  readonly entityId: string;
  readonly reason: string | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

@ObjectType({
  description: 'Something that was done to an organisation, its people, teams, roles or partners.',
})
export class OrganisationEvent {
  @Field(() => dateTimeScalar, { description: 'When.' })
  readonly at: Date;

  @Field(() => String, { description: 'The operation, by its name in this graph, for example `nominateLocalLead`.' })
  readonly operation: string;

  @Field(() => String, { description: 'The type of what it was done to, for example `LeadAppointment`.' })
  readonly entity: string;

  @Field(() => ID, { description: 'The id of what it was done to.' })
  readonly entityId: string;

  @Field(() => String, { nullable: true, description: 'Why; null where no reason is asked for.' })
  readonly reason: string | null;

  @Field(() => jsonObjectScalar, { nullable: true, description: 'What was before; null where there was nothing.' })
  readonly before: Readonly<Record<string, unknown>> | null;

  @Field(() => jsonObjectScalar, { nullable: true, description: 'What is after; null where nothing is left to tell.' })
  readonly after: Readonly<Record<string, unknown>> | null;

  readonly personId: string | null;

  constructor(facts: OrganisationEventFacts) {
    const [kind, actorId] = facts.actor.split(' ');
    this.at = facts.at;
    this.operation = facts.operation;
    this.entity = facts.entity;
    this.entityId = facts.entityId;
    this.reason = facts.reason;
    this.before = facts.before;
    this.after = facts.after;
    this.personId = kind === 'person' && actorId !== undefined ? actorId : null;
  }
}

export const OrganisationEventConnection = defineConnection('OrganisationEvent', 'events', () => OrganisationEvent);
