import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { defineConnection } from '@qip/subgraph-kit/connections/connection';
import { dateTimeScalar } from '@qip/subgraph-kit/schema/scalars';
import { type EnrolmentRow } from './enrolment.entity.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: "An organisation's decision to take part in an audit cycle." })
export class Enrolment {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many cases the organisation expects to submit; null when it did not say.',
  })
  readonly casesExpected: number | null;

  @Field(() => dateTimeScalar, { description: 'When it enrolled, the last time if it did so again.' })
  readonly enrolledAt: Date;

  @Field(() => dateTimeScalar, { nullable: true, description: 'When it withdrew; null while it takes part.' })
  readonly withdrawnAt: Date | null;

  @Field(() => Int, { description: 'Counts the changes: give it as `expectedVersion` when you withdraw.' })
  readonly version: number;

  readonly organisationId: string;
  readonly auditCycleId: string;

  constructor(row: EnrolmentRow) {
    this.id = row.id;
    this.casesExpected = row.casesExpected;
    this.enrolledAt = row.enrolledAt;
    this.withdrawnAt = row.withdrawnAt;
    this.version = row.version;
    this.organisationId = row.organisationId;
    this.auditCycleId = row.auditCycleId;
  }
}

export const EnrolmentConnection = defineConnection('Enrolment', 'enrolments', () => Enrolment);
