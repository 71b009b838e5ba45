import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { defineConnection } from '@qip/subgraph-kit/connections/connection';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { dateTimeScalar, localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type ActionStatus, type OwnerRole } from './action-plan.rules.js';
import { type PlannedActionRow } from './planned-action.entity.js';

export const ActionStatusEnum = defineEnum<ActionStatus>('ActionStatus', 'Where an action of a plan stands.', {
  PLANNED: 'It is planned and nobody has begun.',
  IN_PROGRESS: 'Somebody has begun.',
  DONE: 'It is done; the review says what came of it.',
  DROPPED: 'It will not be done; the review says why.',
});

export const OwnerRoleEnum = defineEnum<OwnerRole>(
  'ActionOwnerRole',
  'Who is to do an action: a role and never a name.',
  {
    LOCAL_LEAD: 'The local lead.',
    QIP_LEAD: 'The QIP lead of the programme.',
    CHIEF_PHARMACIST: 'The chief pharmacist.',
    CLINICAL_PHARMACIST: 'A clinical pharmacist.',
    CONSULTANT_PSYCHIATRIST: 'A consultant psychiatrist.',
    MEDICAL_DIRECTOR: 'The medical director, or a deputy.',
    TEAM_MANAGER: 'The manager of a community team.',
    WARD_MANAGER: 'The manager of a ward.',
    LEAD_NURSE: 'A lead nurse.',
    CLINICAL_AUDIT_LEAD: 'Whoever leads clinical audit or governance.',
    EDUCATION_LEAD: 'Whoever is responsible for teaching.',
    INFORMATICS_LEAD: 'Whoever is responsible for electronic records and prescribing.',
    OTHER: 'Another role.',
  },
);

@Directive('@key(fields: "id")')
@ObjectType({ description: 'One action of an action plan. Readable inside the organisation only, like its plan.' })
export class PlannedAction {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => String, { description: 'What falls short of the standard.' })
  readonly gap: string;

  @Field(() => String, { description: 'Why, as far as it is known.' })
  readonly cause: string;

  @Field(() => String, { description: 'What will be done.' })
  readonly action: string;

  @Field(() => OwnerRoleEnum, { description: 'Who is to do it, by role.' })
  readonly ownerRole: OwnerRole;

  @Field(() => localDateScalar, { description: 'The day by whose end it should be done.' })
  readonly dueOn: LocalDate;

  @Field(() => ActionStatusEnum, { description: 'Where it stands.' })
  readonly status: ActionStatus;

  @Field(() => String, {
    nullable: true,
    description:
      'How it goes; once it is closed, what came of it or why it was dropped. Null while nobody has said anything.',
  })
  readonly review: string | null;

  @Field(() => dateTimeScalar, { description: 'When it was planned.' })
  readonly plannedAt: Date;

  @Field(() => dateTimeScalar, { nullable: true, description: 'When it was done or dropped; null while it is open.' })
  readonly closedAt: Date | null;

  @Field(() => Int, { description: 'Counts the changes: give it as `expectedVersion` when you change it.' })
  readonly version: number;

  readonly actionPlanId: string;
  readonly standardId: string | null;

  constructor(row: PlannedActionRow) {
    this.id = row.id;
    this.gap = row.gap;
    this.cause = row.cause;
    this.action = row.action;
    this.ownerRole = row.ownerRole;
    this.dueOn = row.dueOn;
    this.status = row.status;
    this.review = row.review;
    this.plannedAt = row.plannedAt;
    this.closedAt = row.closedAt;
    this.version = row.version;
    this.actionPlanId = row.actionPlanId;
    this.standardId = row.standardId;
  }
}

export const PlannedActionConnection = defineConnection('PlannedAction', 'actions', () => PlannedAction);
