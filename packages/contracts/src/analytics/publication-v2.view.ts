import { ViewColumn, ViewEntity } from 'typeorm';

/** A published revision of a cycle's results. Public: that they are published says nothing of what they are. */
@ViewEntity({ schema: 'contracts', name: 'publication_v2' })
export class PublicationV2 {
  @ViewColumn({ name: 'audit_cycle_id' })
  readonly auditCycleId!: string;

  /** 1 for the first publication; a correction has the next number. */
  @ViewColumn({ name: 'revision' })
  readonly revision!: number;

  /** The lock that it rests on. */
  @ViewColumn({ name: 'lock_number' })
  readonly lockNumber!: number;

  @ViewColumn({ name: 'published_at' })
  readonly publishedAt!: Date;
}
