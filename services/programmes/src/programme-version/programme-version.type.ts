import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { dateTimeScalar, localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { Person } from '../stubs/person.stub.js';
import { type ProgrammeVersionRow } from './programme-version.entity.js';
import { type ProgrammeVersionState } from './programme-version.rules.js';

export const ProgrammeVersionStateEnum = defineEnum<ProgrammeVersionState>(
  'ProgrammeVersionState',
  'How far a version of a programme has come.',
  {
    DRAFT: 'It is being written.',
    IN_CHECK: 'It waits for somebody who did not write it to approve it.',
    APPROVED: 'It is frozen: neither its audit tool nor its standards ever change.',
  },
);

@ObjectType({ description: 'How a checker sent a version back to its authors.' })
class VersionReturn {
  @Field(() => Person, { description: 'Who sent it back.' })
  readonly returnedBy: Person;

  @Field(() => dateTimeScalar, { description: 'When.' })
  readonly returnedAt: Date;

  @Field(() => String, { description: 'What had to change.' })
  readonly reason: string;

  constructor(returnedById: string, returnedAt: Date, reason: string) {
    this.returnedBy = new Person(returnedById);
    this.returnedAt = returnedAt;
    this.reason = reason;
  }
}

@ObjectType({ description: 'Who wrote and who checked a version. For the central team.' })
export class Authorship {
  @Field(() => [Person], { description: 'Everybody who wrote in it, in the order in which they first did.' })
  readonly authors: Person[];

  @Field(() => Person, { nullable: true, description: 'Who approved it, never one of the authors; null before that.' })
  readonly checker: Person | null;

  @Field(() => dateTimeScalar, { description: 'When it was first drafted.' })
  readonly draftedAt: Date;

  @Field(() => VersionReturn, {
    nullable: true,
    description: 'How it was last sent back by a checker; null where it never was.',
  })
  readonly lastReturn: VersionReturn | null;

  constructor({ authorIds, checkerId, draftedAt, returned }: ProgrammeVersion) {
    this.authors = authorIds.map((id) => new Person(id));
    this.checker = checkerId === null ? null : new Person(checkerId);
    this.draftedAt = draftedAt;
    this.lastReturn = returned === null ? null : new VersionReturn(returned.byId, returned.at, returned.reason);
  }
}

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'One version of a programme: its audit tool and its standards, which are frozen by its approval.',
})
export class ProgrammeVersion {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => Int, { description: '1 for the first version of a programme, 2 for the next one.' })
  readonly number: number;

  @Field(() => ProgrammeVersionStateEnum, { description: 'How far it has come.' })
  readonly state: ProgrammeVersionState;

  @Field(() => dateTimeScalar, { nullable: true, description: 'When it was approved; null before that.' })
  readonly approvedAt: Date | null;

  @Field(() => localDateScalar, { description: 'The day by which the guidance behind it is to be looked at again.' })
  readonly nextReviewOn: LocalDate;

  @Field(() => Int, { description: 'Counts the changes: give it as `expectedVersion` when you change it.' })
  readonly version: number;

  readonly programmeId: string;
  readonly authorIds: readonly string[];
  readonly checkerId: string | null;
  readonly draftedAt: Date;
  readonly returned: { readonly byId: string; readonly at: Date; readonly reason: string } | null;

  constructor(row: ProgrammeVersionRow) {
    this.id = row.id;
    this.number = row.number;
    this.state = row.state;
    this.approvedAt = row.approvedAt;
    this.nextReviewOn = row.nextReviewOn;
    this.version = row.version;
    this.programmeId = row.programmeId;
    this.authorIds = row.authorIds;
    this.checkerId = row.checkerId;
    this.draftedAt = row.draftedAt;
    const { returnedById: byId, returnedAt: at, returnReason: reason } = row;
    this.returned = byId === null || at === null || reason === null ? null : { byId, at, reason };
  }
}
