import { ViewColumn, ViewEntity } from 'typeorm';

/** Who holds a role in an organisation today, of whatever kind. Obeys the caller's scope. */
@ViewEntity({ schema: 'contracts', name: 'role_holder_v1' })
export class RoleHolderV1 {
  @ViewColumn({ name: 'organisation_id' })
  readonly organisationId!: string;

  @ViewColumn({ name: 'person_id' })
  readonly personId!: string;
}
