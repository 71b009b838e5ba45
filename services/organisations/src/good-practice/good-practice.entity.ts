import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { type GoodPracticeState } from './good-practice.rules.js';

/** An example of good practice that an organisation shares. */
@Entity({ schema: 'organisations', name: 'good_practice' })
export class GoodPracticeRow {
  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'workshop_id', nullable: true })
  workshopId!: string | null;

  @Column({ type: 'uuid', name: 'programme_id', nullable: true })
  programmeId!: string | null;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  description!: string;

  @Column({ type: 'text' })
  state!: GoodPracticeState;

  @Column({ type: 'uuid', name: 'shared_by' })
  sharedBy!: string;

  @Column({ type: 'timestamptz', name: 'shared_at' })
  sharedAt!: Date;

  @Column({ type: 'uuid', name: 'reviewed_by', nullable: true })
  reviewedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'reviewed_at', nullable: true })
  reviewedAt!: Date | null;

  /** Why it was declined, or what the central team remarked. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @VersionColumn({ type: 'int' })
  version!: number;
}
