import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person is invited to sign in: whoever shows its token is linked to the person, once. */
@Entity({ schema: 'organisations', name: 'invitation' })
export class InvitationRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** Whose lead invites; null for an invitation of the central team. */
  @Column({ type: 'uuid', name: 'organisation_id', nullable: true })
  organisationId!: string | null;

  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  /** Of the token nothing else is kept. */
  @Column({ type: 'text', name: 'token_digest' })
  tokenDigest!: string;

  @Column({ type: 'uuid', name: 'invited_by' })
  invitedBy!: string;

  @Column({ type: 'timestamptz', name: 'invited_at' })
  invitedAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', name: 'accepted_at', nullable: true })
  acceptedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;
}
