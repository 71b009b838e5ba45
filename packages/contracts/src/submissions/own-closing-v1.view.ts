import { ViewColumn, ViewEntity } from 'typeorm';

/**
 * When the window that an organisation has for itself closes, an extension or another chance, as long as no lock has ended
 * it. Obeys the caller's scope; the job `post-reminders` sees all.
 */
@ViewEntity({ schema: 'contracts', name: 'own_closing_v1' })
export class OwnClosingV1 {
  @ViewColumn({ name: 'organisation_id' })
  readonly organisationId!: string;

  @ViewColumn({ name: 'audit_cycle_id' })
  readonly auditCycleId!: string;

  /** The first instant at which nothing is accepted any more. */
  @ViewColumn({ name: 'closes_at' })
  readonly closesAt!: Date;
}
