import { Field, ObjectType } from 'type-graphql';
import { defineConnection } from '@qip/subgraph-kit/connections/connection';
import { dateTimeScalar } from '@qip/subgraph-kit/schema/scalars';
import { type PartnerReadRow } from './partner-read.entity.js';

@ObjectType({ description: "A partner tool read an organisation's own results." })
export class PartnerRead {
  @Field(() => dateTimeScalar, { description: 'When.' })
  readonly readAt: Date;

  @Field(() => String, { description: 'What it read, by the name of the field in this graph.' })
  readonly what: string;

  readonly partnerToolId: string;

  constructor(row: PartnerReadRow) {
    this.readAt = row.readAt;
    this.what = row.what;
    this.partnerToolId = row.partnerToolId;
  }
}

export const PartnerReadConnection = defineConnection('PartnerRead', 'reads', () => PartnerRead);
