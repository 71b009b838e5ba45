import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** An organisation's part in a cycle. There is one row for both, withdrawn or not. */
@Entity({ schema: 'programmes', name: 'enrolment' })
export class EnrolmentRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId!: string;

  @Column({ type: 'uuid', name: 'audit_cycle_id' })
  auditCycleId!: string;

  @Column({ type: 'timestamptz', name: 'enrolled_at' })
  enrolledAt!: Date;

  @Column({ type: 'int', name: 'cases_expected', nullable: true })
  casesExpected!: number | null;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @VersionColumn({ type: 'int' })
  version!: number;
}
