import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { type SubmissionState } from './submission.rules.js';

/** An organisation's submission to a cycle. The version counts every change of it and of its cases. */
@Entity({ schema: 'submissions', name: 'submission' })
export class SubmissionRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId!: string;

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'uuid', name: 'audit_cycle_id' })
  auditCycleId!: string;

  @Column({ type: 'text' })
  state!: SubmissionState;

  @Column({ type: 'timestamptz', name: 'signed_off_at', nullable: true })
  signedOffAt!: Date | null;

  @Column({ type: 'uuid', name: 'signed_off_by', nullable: true })
  signedOffBy!: string | null;

  @VersionColumn({ type: 'int' })
  version!: number;
}
