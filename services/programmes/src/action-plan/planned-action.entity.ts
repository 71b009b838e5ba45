import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type ActionStatus, type OwnerRole } from './action-plan.rules.js';

/** One action of a plan. */
@Entity({ schema: 'programmes', name: 'planned_action' })
export class PlannedActionRow {
  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'action_plan_id' })
  actionPlanId!: string;

  @Column({ type: 'uuid', name: 'standard_id', nullable: true })
  standardId!: string | null;

  @Column({ type: 'text' })
  gap!: string;

  @Column({ type: 'text' })
  cause!: string;

  @Column({ type: 'text' })
  action!: string;

  @Column({ type: 'text', name: 'owner_role' })
  ownerRole!: OwnerRole;

  @Column({ type: 'date', name: 'due_on' })
  dueOn!: LocalDate;

  @Column({ type: 'text' })
  status!: ActionStatus;

  /** How it goes; once it is closed, what came of it or why it was dropped. */
  @Column({ type: 'text', nullable: true })
  review!: string | null;

  @Column({ type: 'timestamptz', name: 'planned_at' })
  plannedAt!: Date;

  @Column({ type: 'timestamptz', name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @VersionColumn({ type: 'int' })
  version!: number;
}
