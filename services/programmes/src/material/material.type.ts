import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { dateTimeScalar } from '@qip/subgraph-kit/schema/scalars';
import { type MaterialRow } from './material.entity.js';
import { type MaterialKind } from './material.rules.js';

export const MaterialKindEnum = defineEnum<MaterialKind>('MaterialKind', 'What a material is.', {
  DATA_COLLECTION_FORM: 'A form to collect data on, on paper or in a spreadsheet.',
  GUIDANCE: 'How to take part: the protocol, whom to include, help with the items.',
  LETTER: 'A letter about the programme.',
  OTHER: 'Something else.',
});

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A file that goes with an audit cycle. From the day of the materials on it is there for everybody with a role in an organisation, whether that takes part or not.',
})
export class Material {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => MaterialKindEnum, { description: 'What it is.' })
  readonly kind: MaterialKind;

  @Field(() => String, { description: 'What it is called.' })
  readonly title: string;

  @Field(() => dateTimeScalar, { description: 'When it was attached.' })
  readonly attachedAt: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was added when the others were out already; null for those that went out together.',
  })
  readonly additionReason: string | null;

  readonly auditCycleId: string;
  readonly fileId: string;

  constructor(row: MaterialRow) {
    this.id = row.id;
    this.kind = row.kind;
    this.title = row.title;
    this.attachedAt = row.attachedAt;
    this.additionReason = row.additionReason;
    this.auditCycleId = row.auditCycleId;
    this.fileId = row.fileId;
  }
}
