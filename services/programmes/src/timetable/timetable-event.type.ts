import { Field, ObjectType } from 'type-graphql';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { AuditCycle } from '../audit-cycle/audit-cycle.type.js';
import { type DatedEvent, type TimetableEventKind } from './timetable.rules.js';

export const TimetableEventKindEnum = defineEnum<TimetableEventKind>(
  'TimetableEventKind',
  'What happens on a day of the timetable.',
  {
    MATERIALS: 'The audit materials go to the local leads.',
    COLLECTION_OPENS: 'The first day of data collection.',
    COLLECTION_CLOSES: 'The last day of data collection.',
    SUBMISSION_OPENS: 'The first day of online data submission.',
    SUBMISSION_CLOSES: 'The last day of online data submission, whole.',
    REPORT: 'The benchmarking reports are due.',
  },
);

@ObjectType({ description: 'One dated event of an audit cycle.' })
export class TimetableEvent {
  @Field(() => localDateScalar, { description: 'The day.' })
  readonly fallsOn: LocalDate;

  @Field(() => TimetableEventKindEnum, { description: 'What happens.' })
  readonly kind: TimetableEventKind;

  @Field(() => AuditCycle, { description: 'The cycle to which it happens.' })
  readonly auditCycle: AuditCycle;

  constructor({ fallsOn, kind, cycle }: DatedEvent<AuditCycle>) {
    this.fallsOn = fallsOn;
    this.kind = kind;
    this.auditCycle = cycle;
  }
}
