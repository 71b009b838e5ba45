import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { defineConnection } from '@qip/subgraph-kit/connections/connection';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { dateTimeScalar } from '@qip/subgraph-kit/schema/scalars';
import { type GoodPracticeRow } from './good-practice.entity.js';
import { type GoodPracticeDecision, type GoodPracticeState } from './good-practice.rules.js';

export const GoodPracticeStateEnum = defineEnum<GoodPracticeState>(
  'GoodPracticeState',
  'Where an example of good practice stands.',
  {
    SHARED: 'The central team has not reviewed it yet.',
    PUBLISHED: 'The central team has published it: all members see it.',
    DECLINED: 'The central team has declined it.',
  },
);

export const GoodPracticeDecisionEnum = defineEnum<GoodPracticeDecision>(
  'GoodPracticeDecision',
  'What the central team decides about an example of good practice.',
  {
    PUBLISH: 'All members see it.',
    DECLINE: 'Nobody but its organisation sees it.',
  },
);

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'An example of good practice that an organisation shares. Others see it once it is published, unsigned.',
})
export class GoodPractice {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => String, { description: 'What it is, in one line.' })
  readonly title: string;

  @Field(() => String, { description: 'What was done and what came of it.' })
  readonly description: string;

  @Field(() => GoodPracticeStateEnum, { description: 'Where it stands.' })
  readonly state: GoodPracticeState;

  @Field(() => ID, { nullable: true, description: 'The programme that it is about; null for practice in general.' })
  readonly programmeId: string | null;

  @Field(() => dateTimeScalar, {
    nullable: true,
    description: 'When it was reviewed; null while it is not, and for other organisations.',
  })
  readonly reviewedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the central team gave as its reason; null where it gave none, and for other organisations.',
  })
  readonly reason: string | null;

  @Field(() => Int, { description: 'Counts the changes: give it as `expectedVersion` when you review it.' })
  readonly version: number;

  readonly organisationId: string;
  readonly workshopId: string | null;

  /** @param isOwn whether the viewer belongs to the organisation, or to the central team */
  constructor(row: GoodPracticeRow, isOwn: boolean) {
    this.id = row.id;
    this.title = row.title;
    this.description = row.description;
    this.state = row.state;
    this.programmeId = row.programmeId;
    this.reviewedAt = isOwn ? row.reviewedAt : null;
    this.reason = isOwn ? row.reason : null;
    this.version = row.version;
    this.organisationId = row.organisationId;
    this.workshopId = row.workshopId;
  }
}

export const GoodPracticeConnection = defineConnection('GoodPractice', 'examples', () => GoodPractice);
