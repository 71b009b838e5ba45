import { ViewColumn, ViewEntity } from 'typeorm';

/** What an organisation is called. Obeys the caller's scope. */
@ViewEntity({ schema: 'contracts', name: 'organisation_v1' })
export class OrganisationV1 {
  @ViewColumn({ name: 'id' })
  readonly id!: string;

  @ViewColumn({ name: 'ods_code' })
  readonly odsCode!: string;

  @ViewColumn({ name: 'name' })
  readonly name!: string;
}
