import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type MembershipRow } from './membership.entity.js';
import { type MembershipStep } from './membership.rules.js';

export const MembershipChangeEnum = defineEnum<MembershipStep>('MembershipChange', 'What is done to a membership.', {
  LAPSE: 'The open period of membership ends.',
  RETURN: 'A new period of membership begins.',
});

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A period in which an organisation is a member. Past ones stay.' })
export class Membership {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => localDateScalar, { description: 'The first day of membership.' })
  readonly fromOn: LocalDate;

  @Field(() => localDateScalar, {
    nullable: true,
    description: 'The first day on which it is no member any more; null while no end is set.',
  })
  readonly untilOn: LocalDate | null;

  readonly organisationId: string;

  constructor(row: MembershipRow) {
    this.id = row.id;
    this.fromOn = row.fromOn;
    this.untilOn = row.untilOn;
    this.organisationId = row.organisationId;
  }
}
