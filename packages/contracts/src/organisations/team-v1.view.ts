import { ViewColumn, ViewEntity } from 'typeorm';

/** A team of an organisation: a local code and a care setting, nothing that could name it. Obeys the caller's scope. */
@ViewEntity({ schema: 'contracts', name: 'team_v1' })
export class TeamV1 {
  @ViewColumn({ name: 'id' })
  readonly id!: string;

  @ViewColumn({ name: 'organisation_id' })
  readonly organisationId!: string;

  @ViewColumn({ name: 'code' })
  readonly code!: string;

  @ViewColumn({ name: 'care_setting' })
  readonly careSetting!: string;

  /** The first day on which no case may be added for it; null while it works. */
  @ViewColumn({ name: 'retired_on' })
  readonly retiredOn!: string | null;
}
