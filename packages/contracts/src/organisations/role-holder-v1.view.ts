import { ViewColumn, ViewEntity } from 'typeorm';

/** Who holds a role today, of whatever kind. Obeys the caller's scope; the job `post-news` sees all. */
@ViewEntity({ schema: 'contracts', name: 'role_holder_v1' })
export class RoleHolderV1 {
  /** Null for a role that no organisation gives. */
  @ViewColumn({ name: 'organisation_id' })
  readonly organisationId!: string | null;

  @ViewColumn({ name: 'person_id' })
  readonly personId!: string;
}
