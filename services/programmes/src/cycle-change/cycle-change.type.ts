import { Field, ID, ObjectType } from 'type-graphql';
import { defineConnection } from '@qip/subgraph-kit/connections/connection';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { dateTimeScalar, localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type CycleChangeKind, type MovedDay as MovedDayFacts } from '../audit-cycle/reschedule.rules.js';
import { type ScheduleEvent } from '../audit-cycle/schedule.rules.js';
import { TimetableEventKindEnum } from '../audit-cycle/schedule.type.js';
import { type CycleChangeRow } from './cycle-change.entity.js';

export const CycleChangeKindEnum = defineEnum<CycleChangeKind>(
  'AuditCycleChangeKind',
  'What became of a planned cycle.',
  {
    RESCHEDULED: 'Days of its schedule were moved.',
    CANCELLED: 'It was cancelled: it does not take place.',
  },
);

@ObjectType({ description: 'A day of a schedule that was moved.' })
export class MovedDay {
  @Field(() => TimetableEventKindEnum, { description: 'What happens on it.' })
  readonly event: ScheduleEvent;

  @Field(() => localDateScalar, { description: 'The day before the change.' })
  readonly fromOn: LocalDate;

  @Field(() => localDateScalar, { description: 'The day after it.' })
  readonly toOn: LocalDate;

  constructor({ event, fromOn, toOn }: MovedDayFacts) {
    this.event = event;
    this.fromOn = fromOn;
    this.toOn = toOn;
  }
}

@ObjectType({ description: 'A change of a planned audit cycle, with its reason. Public; it does not say who made it.' })
export class AuditCycleChange {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => CycleChangeKindEnum, { description: 'What became of the cycle.' })
  readonly kind: CycleChangeKind;

  @Field(() => [MovedDay], {
    description: 'The days that were moved, in the order of a cycle; none for a cancellation.',
  })
  readonly movedDays: MovedDay[];

  @Field(() => String, { description: 'Why.' })
  readonly reason: string;

  @Field(() => dateTimeScalar, { description: 'When.' })
  readonly changedAt: Date;

  constructor(row: CycleChangeRow) {
    this.id = row.id;
    this.kind = row.kind;
    this.movedDays = row.days.map((day) => new MovedDay(day));
    this.reason = row.reason;
    this.changedAt = row.changedAt;
  }
}

export const AuditCycleChangeConnection = defineConnection(
  'AuditCycleChange',
  'changes of an audit cycle',
  () => AuditCycleChange,
);
