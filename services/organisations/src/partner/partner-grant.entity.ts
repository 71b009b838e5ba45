import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';

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

  /** The day from which it holds no more because the organisation has become another; null otherwise. */
  @Column({ type: 'date', name: 'until_on', nullable: true })
  untilOn!: LocalDate | null;

  @VersionColumn({ type: 'int' })
  version!: number;
}
