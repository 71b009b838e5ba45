import { Field, ObjectType } from 'type-graphql';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type DayNote, notesOn, type Schedule as ScheduleOf, type ScheduleEvent } from './schedule.rules.js';
import { type NonWorkingDayKind } from './working-day.rules.js';

export const TimetableEventKindEnum = defineEnum<ScheduleEvent>(
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

export const NonWorkingDayKindEnum = defineEnum<NonWorkingDayKind>(
  'NonWorkingDayKind',
  'Why a day is no working day in England.',
  {
    WEEKEND: 'A Saturday or a Sunday.',
    BANK_HOLIDAY: 'A bank holiday, or the day that stands for one that fell on a weekend.',
  },
);

@ObjectType({ description: 'That a day of a schedule is no working day. It says so and moves nothing.' })
export class ScheduleNote {
  @Field(() => TimetableEventKindEnum, { description: 'What happens on the day.' })
  readonly event: ScheduleEvent;

  @Field(() => localDateScalar, { description: 'The day.' })
  readonly fallsOn: LocalDate;

  @Field(() => NonWorkingDayKindEnum, { description: 'Why it is no working day.' })
  readonly kind: NonWorkingDayKind;

  @Field(() => String, { description: 'What it is called: a day of the week, or the name of the bank holiday.' })
  readonly name: string;

  constructor({ event, fallsOn, kind, name }: DayNote) {
    this.event = event;
    this.fallsOn = fallsOn;
    this.kind = kind;
    this.name = name;
  }
}

@ObjectType({
  description:
    'The days of a cycle, in Europe/London. A window is open from the start of its first day to the end of its last.',
})
export class Schedule implements ScheduleOf {
  @Field(() => localDateScalar, { description: 'When the audit materials go to the local leads.' })
  readonly materialsOn: LocalDate;

  @Field(() => localDateScalar, { description: 'The first day of data collection.' })
  readonly collectionOpensOn: LocalDate;

  @Field(() => localDateScalar, { description: 'The last day of data collection.' })
  readonly collectionClosesOn: LocalDate;

  @Field(() => localDateScalar, { description: 'The first day of online data submission.' })
  readonly submissionOpensOn: LocalDate;

  @Field(() => localDateScalar, { description: 'The last day of online data submission, whole.' })
  readonly submissionClosesOn: LocalDate;

  @Field(() => localDateScalar, { description: 'When the benchmarking reports are due.' })
  readonly reportOn: LocalDate;

  @Field(() => [ScheduleNote], {
    description: 'Which of its days are a weekend or a bank holiday in England, in their order.',
  })
  notes(): ScheduleNote[] {
    return notesOn(this).map((note) => new ScheduleNote(note));
  }

  constructor(days: ScheduleOf) {
    this.materialsOn = days.materialsOn;
    this.collectionOpensOn = days.collectionOpensOn;
    this.collectionClosesOn = days.collectionClosesOn;
    this.submissionOpensOn = days.submissionOpensOn;
    this.submissionClosesOn = days.submissionClosesOn;
    this.reportOn = days.reportOn;
  }
}
