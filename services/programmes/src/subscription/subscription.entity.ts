import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type NewsKind, type NewsRhythm } from './subscription.rules.js';

/** A person wants news of one kind at a rhythm of his own. */
@Entity({ schema: 'programmes', name: 'news_subscription' })
export class NewsSubscriptionRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column({ type: 'text' })
  kind!: NewsKind;

  @Column({ type: 'text' })
  rhythm!: NewsRhythm;

  /** The last day on which a mail may come. */
  @Column({ type: 'date', name: 'until_on' })
  untilOn!: LocalDate;

  /** What happened before this has been told. */
  @Column({ type: 'timestamptz', name: 'told_until' })
  toldUntil!: Date;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @VersionColumn({ type: 'int' })
  version!: number;
}
