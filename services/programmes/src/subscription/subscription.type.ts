import { Field, ID, Int, ObjectType } from 'type-graphql';
import { defineConnection } from '@qip/subgraph-kit/connections/connection';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { dateTimeScalar, localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type NewsSubscriptionRow } from './subscription.entity.js';
import { type NewsKind, type NewsRhythm, stateOn, type SubscriptionState } from './subscription.rules.js';

export const NewsKindEnum = defineEnum<NewsKind>('NewsKind', 'What a subscription is about.', {
  RESULTS: 'Results of audit cycles that are published, and corrections of them.',
  TIMETABLE_CHANGES: 'Audit cycles that are planned, moved or cancelled.',
  LIBRARY_NEWS: 'Interventions that are new in the library, and new editions of them.',
});

export const NewsRhythmEnum = defineEnum<NewsRhythm>(
  'NewsRhythm',
  'How often news are mailed, at seven in the morning in London.',
  {
    DAILY: 'Every day.',
    WEEKLY: 'On Mondays.',
    MONTHLY: 'On the first of the month.',
  },
);

export const NewsSubscriptionStateEnum = defineEnum<SubscriptionState>(
  'NewsSubscriptionState',
  'Where a subscription stands.',
  { LIVE: 'Mails come.', EXPIRED: 'Its last day is over.', ENDED: 'It was ended.' },
);

@ObjectType({ description: 'You have news of one kind mailed to you. Only you see it.' })
export class NewsSubscription {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => NewsKindEnum, { description: 'What it is about.' })
  readonly kind: NewsKind;

  @Field(() => NewsRhythmEnum, { description: 'How often a mail comes, where there is anything new.' })
  readonly rhythm: NewsRhythm;

  @Field(() => localDateScalar, { description: 'The last day on which a mail may come.' })
  readonly untilOn: LocalDate;

  @Field(() => NewsSubscriptionStateEnum, { description: 'Where it stands today.' })
  readonly state: SubscriptionState;

  @Field(() => dateTimeScalar, { description: 'When it began.' })
  readonly subscribedAt: Date;

  @Field(() => Int, { description: 'Counts the changes: give it as `expectedVersion` when you change or end it.' })
  readonly version: number;

  constructor(row: NewsSubscriptionRow, today: LocalDate) {
    this.id = row.id;
    this.kind = row.kind;
    this.rhythm = row.rhythm;
    this.untilOn = row.untilOn;
    this.state = stateOn(row, today);
    this.subscribedAt = row.createdAt;
    this.version = row.version;
  }
}

export const NewsSubscriptionConnection = defineConnection('NewsSubscription', 'subscriptions', () => NewsSubscription);
