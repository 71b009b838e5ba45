import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type GrantableRole } from './role-grant.rules.js';

/** A role granted to a person; revoked and ended ones stay. */
@Entity({ schema: 'organisations', name: 'role_grant' })
export class RoleGrantRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column({ type: 'text' })
  role!: GrantableRole;

  @Column({ type: 'uuid', name: 'organisation_id', nullable: true })
  organisationId!: string | null;

  @Column({ type: 'uuid', name: 'programme_id', nullable: true })
  programmeId!: string | null;

  @Column({ type: 'uuid', name: 'audit_cycle_id', nullable: true })
  auditCycleId!: string | null;

  @Column({ type: 'uuid', name: 'team_ids', array: true, nullable: true })
  teamIds!: string[] | null;

  @Column({ type: 'timestamptz', name: 'granted_at' })
  grantedAt!: Date;

  @Column({ type: 'timestamptz', name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  /** The first day; null where it holds from the moment of the grant. */
  @Column({ type: 'date', name: 'from_on', nullable: true })
  fromOn!: LocalDate | null;

  @Column({ type: 'date', name: 'until_on', nullable: true })
  untilOn!: LocalDate | null;

  @VersionColumn({ type: 'int' })
  version!: number;
}
