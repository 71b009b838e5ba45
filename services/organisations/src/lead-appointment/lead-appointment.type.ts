import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type LeadAppointmentRow } from './lead-appointment.entity.js';
import { type AppointmentKind, type Profession } from './lead-appointment.rules.js';

export const AppointmentKindEnum = defineEnum<AppointmentKind>('AppointmentKind', 'The office that a person holds.', {
  LOCAL_LEAD: 'The local POMH lead: exactly one at any time.',
  DEPUTY: 'A deputy of the local lead, who acts with the same rights.',
});

export const ProfessionEnum = defineEnum<Profession>(
  'Profession',
  'The profession of a lead, as far as the programme records it.',
  {
    SENIOR_PHARMACIST: 'A senior pharmacist.',
    SENIOR_PSYCHIATRIST: 'A senior psychiatrist.',
    CLINICAL_AUDIT_OR_GOVERNANCE: 'Someone who works in clinical audit or governance.',
    OTHER: 'Another profession.',
  },
);

@Directive('@key(fields: "id")')
@ObjectType({ description: "A person's time as local lead or deputy of an organisation. Past ones stay." })
export class LeadAppointment {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => AppointmentKindEnum, { description: 'The office.' })
  readonly kind: AppointmentKind;

  @Field(() => ProfessionEnum, { description: "The person's profession." })
  readonly profession: Profession;

  @Field(() => localDateScalar, { description: 'The first day in office.' })
  readonly fromOn: LocalDate;

  @Field(() => localDateScalar, {
    nullable: true,
    description: 'The first day out of office, which is a successor’s first day in it; null while no end is known.',
  })
  readonly untilOn: LocalDate | null;

  @Field(() => Int, { description: 'Counts the changes: give it as `expectedVersion` when you end it.' })
  readonly version: number;

  readonly personId: string;
  readonly organisationId: string;

  constructor(row: LeadAppointmentRow) {
    this.id = row.id;
    this.kind = row.kind;
    this.profession = row.profession;
    this.fromOn = row.fromOn;
    this.untilOn = row.untilOn;
    this.version = row.version;
    this.personId = row.personId;
    this.organisationId = row.organisationId;
  }
}
