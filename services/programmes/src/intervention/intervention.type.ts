import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { defineConnection } from '@qip/subgraph-kit/connections/connection';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { dateTimeScalar } from '@qip/subgraph-kit/schema/scalars';
import { type InterventionKind, type InterventionState } from './intervention.rules.js';

export const InterventionKindEnum = defineEnum<InterventionKind>('InterventionKind', 'What an intervention is.', {
  EDUCATIONAL_SLIDE_SET: 'Slides for teaching, which a local champion delivers.',
  PRACTICAL_TOOL: 'A practical support tool for clinicians.',
  DISCUSSION_MATERIAL: 'Material for discussion with clinicians.',
  SERVICE_USER_MATERIAL: 'Material for service users.',
});

export const InterventionStateEnum = defineEnum<InterventionState>(
  'InterventionState',
  'Where an intervention stands in the library.',
  {
    DRAFT: 'No edition is published yet: only the central team sees it.',
    PUBLISHED: 'It can be adopted.',
    WITHDRAWN: 'It is no longer offered, and the reason says why.',
  },
);

/** What a face is made of: an intervention, and the edition by which it is shown. */
export interface InterventionFacts {
  readonly id: string;
  readonly programmeId: string | null;
  readonly kind: InterventionKind;
  readonly state: InterventionState;
  readonly title: string;
  readonly summary: string;
  /** The edition's number. */
  readonly number: number;
  readonly publishedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawalReason: string | null;
  readonly version: number;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'An intervention that helps to prescribe as the standards say: slides, tools, material for discussion or for service users. It is about how a service works and is no clinical treatment. What is specific to a programme appears once its baseline is published.',
})
export class Intervention {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => InterventionKindEnum, { description: 'What it is.' })
  readonly kind: InterventionKind;

  @Field(() => InterventionStateEnum, { description: 'Where it stands.' })
  readonly state: InterventionState;

  @Field(() => String, { description: 'The title of its newest published edition, or of its first while none is.' })
  readonly title: string;

  @Field(() => String, { description: 'What it is for and how it is used, as that edition says.' })
  readonly summary: string;

  @Field(() => Int, { description: 'The number of that edition.' })
  readonly editionNumber: number;

  @Field(() => dateTimeScalar, {
    nullable: true,
    description: 'When that edition was published; null while none is.',
  })
  readonly publishedAt: Date | null;

  @Field(() => dateTimeScalar, { nullable: true, description: 'When it was withdrawn; null while it is not.' })
  readonly withdrawnAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn; null while it is not.' })
  readonly withdrawalReason: string | null;

  @Field(() => Int, { description: 'Counts the changes: give it as `expectedVersion` when you change it.' })
  readonly version: number;

  readonly programmeId: string | null;

  constructor(facts: InterventionFacts) {
    this.id = facts.id;
    this.kind = facts.kind;
    this.state = facts.state;
    this.title = facts.title;
    this.summary = facts.summary;
    this.editionNumber = facts.number;
    this.publishedAt = facts.publishedAt;
    this.withdrawnAt = facts.withdrawnAt;
    this.withdrawalReason = facts.withdrawalReason;
    this.version = facts.version;
    this.programmeId = facts.programmeId;
  }
}

export const InterventionConnection = defineConnection('Intervention', 'interventions', () => Intervention);
