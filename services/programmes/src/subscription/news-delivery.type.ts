import { Field, ObjectType } from 'type-graphql';
import { defineConnection } from '@qip/subgraph-kit/connections/connection';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { dateTimeScalar } from '@qip/subgraph-kit/schema/scalars';

/** What became of a mail. */
export type NewsDeliveryState = 'WAITING' | 'SENT' | 'FAILED';

export const NewsDeliveryStateEnum = defineEnum<NewsDeliveryState>('NewsDeliveryState', 'What became of a mail.', {
  WAITING: 'It is about to be sent, perhaps not for the first time.',
  SENT: 'The mail server has taken it.',
  FAILED: 'It could not be sent, and is not tried any more.',
});

/** A mail of news as it is kept. */
export interface NewsDeliveryRow {
  readonly subject: string;
  readonly posted_at: Date;
  readonly state: NewsDeliveryState;
  readonly sent_at: Date | null;
}

@ObjectType({ description: 'One mail of news, and what became of it.' })
export class NewsDelivery {
  @Field(() => String, { description: 'Its subject.' })
  readonly subject: string;

  @Field(() => dateTimeScalar, { description: 'When it was written.' })
  readonly postedAt: Date;

  @Field(() => NewsDeliveryStateEnum, { description: 'What became of it.' })
  readonly state: NewsDeliveryState;

  @Field(() => dateTimeScalar, {
    nullable: true,
    description: 'When the mail server took it; null unless it was sent.',
  })
  readonly sentAt: Date | null;

  constructor(row: NewsDeliveryRow) {
    this.subject = row.subject;
    this.postedAt = row.posted_at;
    this.state = row.state;
    this.sentAt = row.sent_at;
  }
}

export const NewsDeliveryConnection = defineConnection('NewsDelivery', 'mails', () => NewsDelivery);
