import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type AuditCycleKind } from './baseline.rules.js';
import { type AuditCycleState } from './phase.rules.js';

/** One audit cycle of a programme with the days of its schedule. */
@Entity({ schema: 'programmes', name: 'audit_cycle' })
export class AuditCycleRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'uuid', name: 'programme_version_id' })
  programmeVersionId!: string;

  @Column({ type: 'text' })
  kind!: AuditCycleKind;

  @Column({ type: 'text' })
  label!: string;

  @Column({ type: 'uuid', name: 'baseline_id', nullable: true })
  baselineId!: string | null;

  @Column({ type: 'boolean', name: 'is_comparable' })
  isComparable!: boolean;

  @Column({ type: 'text', name: 'not_comparable_reason', nullable: true })
  notComparableReason!: string | null;

  @Column({ type: 'text' })
  state!: AuditCycleState;

  @Column({ type: 'date', name: 'materials_on' })
  materialsOn!: LocalDate;

  @Column({ type: 'date', name: 'collection_opens_on' })
  collectionOpensOn!: LocalDate;

  @Column({ type: 'date', name: 'collection_closes_on' })
  collectionClosesOn!: LocalDate;

  @Column({ type: 'date', name: 'submission_opens_on' })
  submissionOpensOn!: LocalDate;

  @Column({ type: 'date', name: 'submission_closes_on' })
  submissionClosesOn!: LocalDate;

  @Column({ type: 'date', name: 'report_on' })
  reportOn!: LocalDate;

  /** When its days or its state were last changed, planning included. */
  @Column({ type: 'timestamptz', name: 'changed_at' })
  changedAt!: Date;

  @VersionColumn({ type: 'int' })
  version!: number;
}
