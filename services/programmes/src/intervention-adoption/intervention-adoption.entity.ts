import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';

/** An organisation's use of an intervention over a time. At most one of both is not withdrawn. */
@Entity({ schema: 'programmes', name: 'intervention_adoption' })
export class InterventionAdoptionRow {
  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'intervention_id' })
  interventionId!: string;

  /** The edition that was offered when it was adopted. */
  @Column({ type: 'int', name: 'edition_number' })
  editionNumber!: number;

  @Column({ type: 'date', name: 'from_on' })
  fromOn!: LocalDate;

  /** The first day on which it is used no more. */
  @Column({ type: 'date', name: 'until_on', nullable: true })
  untilOn!: LocalDate | null;

  /** Null for the whole organisation. */
  @Column({ type: 'uuid', array: true, name: 'team_ids', nullable: true })
  teamIds!: readonly string[] | null;

  @Column({ type: 'text', nullable: true })
  notes!: string | null;

  @Column({ type: 'text', name: 'withdrawal_reason', nullable: true })
  withdrawalReason!: string | null;

  @Column({ type: 'uuid', name: 'adopted_by' })
  adoptedBy!: string;

  @Column({ type: 'timestamptz', name: 'adopted_at' })
  adoptedAt!: Date;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @VersionColumn({ type: 'int' })
  version!: number;
}
