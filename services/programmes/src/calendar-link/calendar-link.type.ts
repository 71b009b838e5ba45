import { Field, ObjectType } from 'type-graphql';
import { dateTimeScalar } from '@qip/subgraph-kit/schema/scalars';
import { type CalendarLinkRow } from './calendar-link.entity.js';

@ObjectType({
  description:
    "That an organisation has a calendar of its own. Its address is a secret, told once, when it is made: whoever knows it can read the organisation's calendar without signing in.",
})
export class CalendarLink {
  @Field(() => dateTimeScalar, { description: 'When the organisation got its first address.' })
  readonly createdAt: Date;

  @Field(() => dateTimeScalar, {
    nullable: true,
    description: 'When the address that holds now took the place of another; null for the first one.',
  })
  readonly renewedAt: Date | null;

  constructor({ createdAt, renewedAt }: CalendarLinkRow) {
    this.createdAt = createdAt;
    this.renewedAt = renewedAt;
  }
}
