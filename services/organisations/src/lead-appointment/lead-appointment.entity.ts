import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type AppointmentKind, type Profession } from './lead-appointment.rules.js';

/** A person's time as local lead or deputy of an organisation; the history stays. */
@Entity({ schema: 'organisations', name: 'lead_appointment' })
export class LeadAppointmentRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId!: string;

  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column({ type: 'text' })
  kind!: AppointmentKind;

  @Column({ type: 'text' })
  profession!: Profession;

  @Column({ type: 'date', name: 'from_on' })
  fromOn!: LocalDate;

  @Column({ type: 'date', name: 'until_on', nullable: true })
  untilOn!: LocalDate | null;

  @VersionColumn({ type: 'int' })
  version!: number;
}
