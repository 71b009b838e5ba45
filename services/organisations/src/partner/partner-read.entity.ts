import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A partner tool read an organisation's own results. Written by `contracts.record_partner_read_v1` alone. */
@Entity({ schema: 'organisations', name: 'partner_read' })
export class PartnerReadRow {
  @PrimaryColumn({ type: 'uuid', name: 'organisation_id' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'partner_tool_id' })
  partnerToolId!: string;

  /** The name of the field that was read, for example `benchmark`. */
  @Column({ type: 'text' })
  what!: string;

  @Column({ type: 'timestamptz', name: 'read_at' })
  readAt!: Date;
}
