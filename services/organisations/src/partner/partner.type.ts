import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { dateTimeScalar, localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type PartnerGrantRow } from './partner-grant.entity.js';
import { type PartnerToolRow } from './partner-tool.entity.js';

@ObjectType({ description: 'A partner tool: a machine client that reads published results.' })
export class PartnerTool {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => String, { description: 'The name under which organisations know it.' })
  readonly name: string;

  constructor(row: PartnerToolRow) {
    this.id = row.id;
    this.name = row.name;
  }
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "An organisation's permission for a partner tool to read its own published results." })
export class PartnerGrant {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => dateTimeScalar, { description: 'Since when it holds.' })
  readonly grantedAt: Date;

  @Field(() => dateTimeScalar, { nullable: true, description: 'When it was revoked; null when it was not.' })
  readonly revokedAt: Date | null;

  @Field(() => localDateScalar, {
    nullable: true,
    description: 'The first day on which it holds no more because the organisation became another one; null otherwise.',
  })
  readonly untilOn: LocalDate | null;

  @Field(() => Int, { description: 'Counts the changes: give it as `expectedVersion` when you revoke.' })
  readonly version: number;

  readonly partnerToolId: string;
  readonly organisationId: string;

  constructor(row: PartnerGrantRow) {
    this.id = row.id;
    this.grantedAt = row.grantedAt;
    this.revokedAt = row.revokedAt;
    this.untilOn = row.untilOn;
    this.version = row.version;
    this.partnerToolId = row.partnerToolId;
    this.organisationId = row.organisationId;
  }
}
