import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an organisation plans to do about one cycle's results: there is one plan for both, with its first action. */
@Entity({ schema: 'programmes', name: 'action_plan' })
export class ActionPlanRow {
  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'audit_cycle_id' })
  auditCycleId!: string;
}
