import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type RegistrationState } from './workshop.rules.js';

/** Somebody's place at a workshop or on its waiting list. Written by the schema's functions alone. */
@Entity({ schema: 'organisations', name: 'workshop_registration' })
export class WorkshopRegistrationRow {
  @PrimaryColumn({ type: 'uuid', name: 'organisation_id' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'workshop_id' })
  workshopId!: string;

  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'text' })
  state!: RegistrationState;

  @Column({ type: 'timestamptz', name: 'registered_at' })
  registeredAt!: Date;

  @Column({ type: 'timestamptz', name: 'moved_up_at', nullable: true })
  movedUpAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'cancelled_at', nullable: true })
  cancelledAt!: Date | null;

  @Column({ type: 'int' })
  version!: number;
}
