import { ViewColumn, ViewEntity } from 'typeorm';

/** The care setting of a team as it was at a lock, of every team of those whose cases were taken in. For the analysis job only. */
@ViewEntity({ schema: 'contracts', name: 'locked_team_v1' })
export class LockedTeamV1 {
  @ViewColumn({ name: 'audit_cycle_id' })
  readonly auditCycleId!: string;

  @ViewColumn({ name: 'lock_number' })
  readonly lockNumber!: number;

  @ViewColumn({ name: 'organisation_id' })
  readonly organisationId!: string;

  @ViewColumn({ name: 'team_id' })
  readonly teamId!: string;

  @ViewColumn({ name: 'care_setting' })
  readonly careSetting!: string;
}
