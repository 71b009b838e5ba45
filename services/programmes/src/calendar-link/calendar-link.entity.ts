import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The address of an organisation's calendar, as its digest. There is one at a time. */
@Entity({ schema: 'programmes', name: 'calendar_link' })
export class CalendarLinkRow {
  @PrimaryColumn({ type: 'uuid', name: 'organisation_id' })
  organisationId!: string;

  @Column({ type: 'text' })
  digest!: string;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'renewed_at', nullable: true })
  renewedAt!: Date | null;
}
