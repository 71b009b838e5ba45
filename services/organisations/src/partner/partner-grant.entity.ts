import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** An organisation lets a partner tool read its own published results; revoked ones stay. */
@Entity({ schema: 'organisations', name: 'partner_grant' })
export class PartnerGrantRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId!: string;

  @Column({ type: 'uuid', name: 'partner_tool_id' })
  partnerToolId!: string;

  @Column({ type: 'timestamptz', name: 'granted_at' })
  grantedAt!: Date;

  @Column({ type: 'timestamptz', name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  @VersionColumn({ type: 'int' })
  version!: number;
}
