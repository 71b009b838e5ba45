import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { type UploadMode, type UploadState } from './case-upload.rules.js';

/** A file on its way into a submission: what was found in it, and what became of it. The file itself is kept nowhere. */
@Entity({ schema: 'submissions', name: 'case_upload' })
export class CaseUploadRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId!: string;

  @Column({ type: 'uuid', name: 'audit_cycle_id' })
  auditCycleId!: string;

  @Column({ type: 'uuid', name: 'submission_id' })
  submissionId!: string;

  @Column({ type: 'text' })
  mode!: UploadMode;

  /** The teams whose cases it may touch; null is every team. */
  @Column({ type: 'uuid', name: 'team_ids', array: true, nullable: true })
  teamIds!: string[] | null;

  @Column({ type: 'text' })
  state!: UploadState;

  @Column({ type: 'int', name: 'row_count' })
  rowCount!: number;

  @Column({ type: 'int', name: 'duplicate_count' })
  duplicateCount!: number;

  @Column({ type: 'int', name: 'new_count' })
  newCount!: number;

  @Column({ type: 'int', name: 'unchanged_count' })
  unchangedCount!: number;

  @Column({ type: 'int', name: 'removed_count' })
  removedCount!: number;

  @Column({ type: 'int', name: 'problem_count' })
  problemCount!: number;

  /** The submission's version when the file was checked; null before. */
  @Column({ type: 'int', name: 'submission_version', nullable: true })
  submissionVersion!: number | null;

  /** The engine that worked out the outcomes of its rows; null before. */
  @Column({ type: 'text', name: 'engine_version', nullable: true })
  engineVersion!: string | null;

  @Column({ type: 'uuid', name: 'started_by' })
  startedBy!: string;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;

  @VersionColumn({ type: 'int' })
  version!: number;
}
