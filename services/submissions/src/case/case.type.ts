import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { type Answers } from '@qip/audit-engine/answers';
import { defineConnection } from '@qip/subgraph-kit/connections/connection';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { jsonObjectScalar } from '@qip/subgraph-kit/schema/scalars';
import { type AuditDefinition } from '../audit-definition/audit-definition.js';
import { type CaseState } from './case.rules.js';

export const CaseStateEnum = defineEnum<CaseState>('CaseState', 'Whether a case counts.', {
  DRAFT: 'Something is still to come or to be put right: it counts nowhere.',
  COMPLETE: 'The form is filled in without an error: it counts.',
});

/** A case as it is read. */
export interface CaseFacts {
  readonly id: string;
  readonly teamId: string;
  /** The code of the team under which it was numbered. */
  readonly referenceCode: string;
  readonly number: number;
  readonly state: CaseState;
  readonly answers: Answers;
  readonly outcomes: string | null;
  readonly version: number;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'One audited case of a team: its answers to the audit tool, and nothing that names anybody.',
})
export class Case {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => String, {
    description:
      "The case's own reference: the code of the team that entered it and a running number, for example `A07-12`. It stays when the case is amended or given to another team, and is never reused.",
  })
  readonly localReference: string;

  @Field(() => CaseStateEnum, { description: 'Whether it counts.' })
  readonly state: CaseState;

  @Field(() => jsonObjectScalar, { description: 'The answers by the name of the item; what has no value is left out.' })
  readonly answers: Answers;

  @Field(() => Int, { description: 'Counts the changes of the case.' })
  readonly version: number;

  readonly teamId: string;
  readonly storedOutcomes: string | null;
  readonly definition: AuditDefinition;

  constructor(facts: CaseFacts, definition: AuditDefinition) {
    this.id = facts.id;
    this.localReference = `${facts.referenceCode}-${facts.number}`;
    this.state = facts.state;
    this.answers = facts.answers;
    this.version = facts.version;
    this.teamId = facts.teamId;
    this.storedOutcomes = facts.outcomes;
    this.definition = definition;
  }
}

export const CaseConnection = defineConnection('Case', 'cases', () => Case);
