import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { type DataQueryState } from './data-query.rules.js';

/** A question of the central team about a submission. */
@Entity({ schema: 'submissions', name: 'data_query' })
export class DataQueryRow {
  @PrimaryColumn({ type: 'uuid', name: 'organisation_id' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'submission_id' })
  submissionId!: string;

  @Column({ type: 'uuid', name: 'audit_cycle_id' })
  auditCycleId!: string;

  @Column({ type: 'text' })
  state!: DataQueryState;

  @Column({ type: 'int', name: 'standard_number', nullable: true })
  standardNumber!: number | null;

  @Column({ type: 'text', nullable: true })
  item!: string | null;

  @Column({ type: 'text' })
  question!: string;

  @Column({ type: 'uuid', name: 'raised_by' })
  raisedBy!: string;

  @Column({ type: 'timestamptz', name: 'raised_at' })
  raisedAt!: Date;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Column({ type: 'uuid', name: 'answered_by', nullable: true })
  answeredBy!: string | null;

  @Column({ type: 'timestamptz', name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  @Column({ type: 'uuid', name: 'closed_by', nullable: true })
  closedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @VersionColumn({ type: 'int' })
  version!: number;
}
