import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { defineConnection } from '@qip/subgraph-kit/connections/connection';
import { dateTimeScalar } from '@qip/subgraph-kit/schema/scalars';
import { type Region } from '../organisation/organisation.rules.js';
import { RegionEnum } from '../organisation/organisation.type.js';
import { type NoticeRow } from './notice.entity.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A general notice of the central team to current local leads, sent by e-mail.' })
export class Notice {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => String, { description: 'The subject of the mail.' })
  readonly subject: string;

  @Field(() => String, { description: 'What it says. An empty line begins a paragraph.' })
  readonly text: string;

  @Field(() => RegionEnum, { nullable: true, description: 'The region whose leads got it; null for every region.' })
  readonly region: Region | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The programme whose participants got it: those enrolled in a cycle of it; null for all leads.',
  })
  readonly programmeId: string | null;

  @Field(() => dateTimeScalar, { description: 'When it was sent.' })
  readonly sentAt: Date;

  @Field(() => Int, { description: 'How many leads it was written to.' })
  readonly recipientCount: number;

  readonly sentBy: string;

  constructor(row: NoticeRow) {
    this.id = row.id;
    this.subject = row.subject;
    this.text = row.text;
    this.region = row.region;
    this.programmeId = row.programmeId;
    this.sentAt = row.sentAt;
    this.recipientCount = row.recipientCount;
    this.sentBy = row.sentBy;
  }
}

export const NoticeConnection = defineConnection('Notice', 'notices', () => Notice);
