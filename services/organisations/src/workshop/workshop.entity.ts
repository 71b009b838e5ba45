import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type Region } from '../organisation/organisation.rules.js';
import { type WorkshopState } from './workshop.rules.js';

/** A regional workshop. */
@Entity({ schema: 'organisations', name: 'workshop' })
export class WorkshopRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'date', name: 'held_on' })
  heldOn!: LocalDate;

  @Column({ type: 'text' })
  region!: Region;

  @Column({ type: 'text' })
  venue!: string;

  @Column({ type: 'int', name: 'place_count' })
  placeCount!: number;

  @Column({ type: 'date', name: 'registration_closes_on' })
  registrationClosesOn!: LocalDate;

  @Column({ type: 'text', default: 'SCHEDULED' })
  state!: WorkshopState;

  @Column({ type: 'timestamptz', name: 'cancelled_at', nullable: true })
  cancelledAt!: Date | null;

  @Column({ type: 'text', name: 'cancellation_reason', nullable: true })
  cancellationReason!: string | null;

  @VersionColumn({ type: 'int' })
  version!: number;
}
