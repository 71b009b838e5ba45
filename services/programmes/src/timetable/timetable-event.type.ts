import { Field, ObjectType } from 'type-graphql';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { AuditCycle } from '../audit-cycle/audit-cycle.type.js';
import { ScheduleNote, TimetableEventKindEnum } from '../audit-cycle/schedule.type.js';
import { noteOn, type ScheduleEvent } from '../audit-cycle/schedule.rules.js';
import { type DatedEvent } from './timetable.rules.js';

@ObjectType({ description: 'One dated event of an audit cycle.' })
export class TimetableEvent {
  @Field(() => localDateScalar, { description: 'The day.' })
  readonly fallsOn: LocalDate;

  @Field(() => TimetableEventKindEnum, { description: 'What happens.' })
  readonly kind: ScheduleEvent;

  @Field(() => AuditCycle, { description: 'The cycle to which it happens.' })
  readonly auditCycle: AuditCycle;

  @Field(() => ScheduleNote, {
    nullable: true,
    description: 'That the day is a weekend or a bank holiday in England; null for a working day.',
  })
  note(): ScheduleNote | null {
    const note = noteOn(this.kind, this.fallsOn);
    return note === null ? null : new ScheduleNote(note);
  }

  constructor({ fallsOn, kind, cycle }: DatedEvent<AuditCycle>) {
    this.fallsOn = fallsOn;
    this.kind = kind;
    this.auditCycle = cycle;
  }
}
