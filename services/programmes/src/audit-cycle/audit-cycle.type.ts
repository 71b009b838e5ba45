import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { defineConnection } from '@qip/subgraph-kit/connections/connection';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { type AuditCycleRow } from './audit-cycle.entity.js';
import { type AuditCycleKind } from './baseline.rules.js';
import { type AuditCycleState, type Phase } from './phase.rules.js';
import { Schedule } from './schedule.type.js';

export const AuditCycleKindEnum = defineEnum<AuditCycleKind>('AuditCycleKind', 'What a cycle is for.', {
  BASELINE: 'The first audit against a version of the standards.',
  RE_AUDIT: 'An audit against the standards of its baseline, to see what has changed.',
  SUPPLEMENTARY: 'A later audit against the standards of its baseline, to see change over a longer time.',
});

export const PhaseEnum = defineEnum<Phase>(
  'AuditCyclePhase',
  'Where a cycle stands today by its schedule. Collection and submission may overlap; the later one then names the phase.',
  {
    ANNOUNCED: 'It is in the timetable; the audit materials have not been due yet.',
    PREPARATION: 'The audit materials are due or out; collection has not opened.',
    COLLECTION: 'From the day on which collection opens to the day before submission opens.',
    SUBMISSION: 'From the day on which submission opens to the last day of its window.',
    ANALYSIS: 'The submission window is over; the report is not due yet.',
    REPORT_DUE: 'From the day of the report on.',
    CANCELLED: 'It does not take place.',
  },
);

@Directive('@key(fields: "id")')
@ObjectType({ description: 'One run of a programme: a baseline, a re-audit or a supplementary audit. Public.' })
export class AuditCycle {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => String, { description: 'The code under which it is known: its topic and a letter, such as "7a".' })
  readonly code: string;

  @Field(() => AuditCycleKindEnum, { description: 'What it is for.' })
  readonly kind: AuditCycleKind;

  @Field(() => String, { description: 'What it is called within its programme, for example "re-audit, 18 months".' })
  readonly label: string;

  @Field(() => Boolean, {
    description:
      'Whether it is audited against the same frozen standards as its baseline: on its version, or on a later one that only gained items, words or warnings. No trend line crosses one that is not.',
  })
  readonly isComparable: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why other standards than those of the baseline are used; null where the same are.',
  })
  readonly notComparableReason: string | null;

  @Field(() => Schedule, { description: 'Its days.' })
  readonly schedule: Schedule;

  @Field(() => Int, { description: 'Counts the changes: give it as `expectedVersion` when you change it.' })
  readonly version: number;

  readonly programmeId: string;
  readonly programmeVersionId: string;
  readonly baselineId: string | null;
  readonly state: AuditCycleState;

  constructor(row: AuditCycleRow) {
    this.id = row.id;
    this.code = row.code;
    this.kind = row.kind;
    this.label = row.label;
    this.isComparable = row.isComparable;
    this.notComparableReason = row.notComparableReason;
    this.schedule = new Schedule(row);
    this.version = row.version;
    this.programmeId = row.programmeId;
    this.programmeVersionId = row.programmeVersionId;
    this.baselineId = row.baselineId;
    this.state = row.state;
  }
}

export const AuditCycleConnection = defineConnection('AuditCycle', 'audit cycles', () => AuditCycle);
