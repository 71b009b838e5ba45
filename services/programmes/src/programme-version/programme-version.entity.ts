import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { type AuditTool } from '@qip/audit-engine/audit-tool';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type ProgrammeVersionState } from './programme-version.rules.js';

/** One version of a programme's audit tool and standards. */
@Entity({ schema: 'programmes', name: 'programme_version' })
export class ProgrammeVersionRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'text' })
  state!: ProgrammeVersionState;

  /** Everybody who wrote in it, in the order in which they first did. */
  @Column({ type: 'uuid', name: 'author_ids', array: true })
  authorIds!: string[];

  @Column({ type: 'uuid', name: 'checker_id', nullable: true })
  checkerId!: string | null;

  @Column({ type: 'timestamptz', name: 'drafted_at' })
  draftedAt!: Date;

  @Column({ type: 'timestamptz', name: 'approved_at', nullable: true })
  approvedAt!: Date | null;

  /** Who sent it back last, when and why; null as long as nobody has. */
  @Column({ type: 'uuid', name: 'returned_by_id', nullable: true })
  returnedById!: string | null;

  @Column({ type: 'timestamptz', name: 'returned_at', nullable: true })
  returnedAt!: Date | null;

  @Column({ type: 'text', name: 'return_reason', nullable: true })
  returnReason!: string | null;

  @Column({ type: 'date', name: 'next_review_on' })
  nextReviewOn!: LocalDate;

  /** Large, and read only where it is asked for: see `auditToolByVersion`. */
  @Column({ type: 'jsonb', name: 'audit_tool', select: false })
  auditTool!: AuditTool;

  @VersionColumn({ type: 'int' })
  version!: number;
}
