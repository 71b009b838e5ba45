import { Field, ObjectType } from 'type-graphql';
import { defineConnection } from '@qip/subgraph-kit/connections/connection';
import { dateTimeScalar, jsonObjectScalar } from '@qip/subgraph-kit/schema/scalars';

/** An event of the audit trail that is about an action. */
export interface PlannedActionChangeFacts {
  readonly key: string;
  readonly at: Date;
  /** As the audit trail names the actor: `person` or another kind, and an id. */
  readonly actor: string;
  readonly operation: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

@ObjectType({ description: 'One thing that was done to an action of a plan.' })
export class PlannedActionChange {
  @Field(() => dateTimeScalar, { description: 'When.' })
  readonly at: Date;

  @Field(() => String, { description: 'The operation, by its name in this graph, for example `reviseAction`.' })
  readonly operation: string;

  @Field(() => jsonObjectScalar, {
    nullable: true,
    description: 'What was before, as far as it changed; null when it was planned.',
  })
  readonly before: Readonly<Record<string, unknown>> | null;

  @Field(() => jsonObjectScalar, { nullable: true, description: 'What was after, as far as it changed.' })
  readonly after: Readonly<Record<string, unknown>> | null;

  readonly personId: string | null;

  constructor(facts: PlannedActionChangeFacts) {
    const [kind, actorId] = facts.actor.split(' ');
    this.at = facts.at;
    this.operation = facts.operation;
    this.before = facts.before;
    this.after = facts.after;
    this.personId = kind === 'person' && actorId !== undefined ? actorId : null;
  }
}

export const PlannedActionChangeConnection = defineConnection(
  'PlannedActionChange',
  'changes of an action',
  () => PlannedActionChange,
);
