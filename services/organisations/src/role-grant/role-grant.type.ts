import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { dateTimeScalar } from '@qip/subgraph-kit/schema/scalars';
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
  description: 'A role granted to a person. It holds from the moment it is granted to the moment it is revoked.',
})
export class RoleGrant {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => GrantableRoleEnum, { description: 'The role.' })
  readonly role: GrantableRole;

  @Field(() => dateTimeScalar, { description: 'Since when it holds.' })
  readonly grantedAt: Date;

  @Field(() => dateTimeScalar, { nullable: true, description: 'Until when it held; null while it holds.' })
  readonly revokedAt: Date | null;

  @Field(() => Int, { description: 'Counts the changes: give it as `expectedVersion` when you revoke.' })
  readonly version: number;

  readonly personId: string;
  readonly organisationId: string | null;

  constructor(row: RoleGrantRow) {
    this.id = row.id;
    this.role = row.role;
    this.grantedAt = row.grantedAt;
    this.revokedAt = row.revokedAt;
    this.version = row.version;
    this.personId = row.personId;
    this.organisationId = row.organisationId;
  }
}
