import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { dateTimeScalar, localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type RoleGrantRow } from './role-grant.entity.js';
import { type GrantableRole } from './role-grant.rules.js';

export const GrantableRoleEnum = defineEnum<GrantableRole>('GrantableRole', 'A role that is granted to a person.', {
  CENTRAL_TEAM: 'The central team: authors programmes, plans cycles, locks, analyses and publishes.',
  QIP_LEAD: 'Leads one programme in one organisation.',
  DATA_COLLECTOR: 'Enters and corrects cases of one cycle in one organisation, optionally of some teams only.',
  VIEWER: "Reads one organisation's published reports.",
});

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A role granted to a person. It holds from the moment it is granted, or its first day, until it is revoked or its last day is over.',
})
export class RoleGrant {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => GrantableRoleEnum, { description: 'The role.' })
  readonly role: GrantableRole;

  @Field(() => dateTimeScalar, { description: 'When it was granted.' })
  readonly grantedAt: Date;

  @Field(() => dateTimeScalar, { nullable: true, description: 'When it was revoked; null when it was not.' })
  readonly revokedAt: Date | null;

  @Field(() => localDateScalar, {
    nullable: true,
    description: 'The first day on which it holds; null when it holds from the moment it was granted.',
  })
  readonly fromOn: LocalDate | null;

  @Field(() => localDateScalar, {
    nullable: true,
    description:
      'The first day on which it holds no more: the end that was named, or the day on which the organisation became another one; null while no end is known.',
  })
  readonly untilOn: LocalDate | null;

  @Field(() => Int, { description: 'Counts the changes: give it as `expectedVersion` when you revoke.' })
  readonly version: number;

  @Field(() => ID, { nullable: true, description: "The QIP lead's programme; null for other roles." })
  readonly programmeId: string | null;

  @Field(() => ID, { nullable: true, description: "The data collector's audit cycle; null for other roles." })
  readonly auditCycleId: string | null;

  readonly personId: string;
  readonly teamIds: readonly string[] | null;
  readonly organisationId: string | null;

  constructor(row: RoleGrantRow) {
    this.id = row.id;
    this.role = row.role;
    this.grantedAt = row.grantedAt;
    this.revokedAt = row.revokedAt;
    this.fromOn = row.fromOn;
    this.untilOn = row.untilOn;
    this.version = row.version;
    this.programmeId = row.programmeId;
    this.auditCycleId = row.auditCycleId;
    this.teamIds = row.teamIds;
    this.personId = row.personId;
    this.organisationId = row.organisationId;
  }
}
