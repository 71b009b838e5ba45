import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { type InterventionKind, type InterventionState } from './intervention.rules.js';

/** An intervention of the library: what all its editions share. */
@Entity({ schema: 'programmes', name: 'intervention' })
export class InterventionRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** Null for a general one. */
  @Column({ type: 'uuid', name: 'programme_id', nullable: true })
  programmeId!: string | null;

  @Column({ type: 'text' })
  kind!: InterventionKind;

  @Column({ type: 'text' })
  state!: InterventionState;

  /** The newest published edition; null while none is. */
  @Column({ type: 'int', name: 'edition_number', nullable: true })
  editionNumber!: number | null;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ type: 'text', name: 'withdrawal_reason', nullable: true })
  withdrawalReason!: string | null;

  @VersionColumn({ type: 'int' })
  version!: number;
}
