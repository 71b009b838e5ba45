import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { defineConnection } from '@qip/subgraph-kit/connections/connection';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type TeamRow } from './team.entity.js';
import { type CareSetting } from './team.rules.js';

export const CareSettingEnum = defineEnum<CareSetting>('CareSetting', 'Where a team works.', {
  ADULT_ACUTE_WARD: 'An acute ward for adults.',
  PSYCHIATRIC_INTENSIVE_CARE: 'A psychiatric intensive care unit.',
  REHABILITATION_WARD: 'A rehabilitation ward.',
  FORENSIC_WARD: 'A forensic or secure ward.',
  OLDER_ADULT_WARD: 'A ward for older adults.',
  COMMUNITY_ADULT: 'A community team for adults.',
  COMMUNITY_OLDER_ADULT: 'A community team for older adults.',
  CAMHS: 'A child and adolescent mental health service.',
  LEARNING_DISABILITY: 'A learning disability service.',
  OTHER: 'Another setting.',
});

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A clinical team. The platform knows its local code and its care setting, and has no field for its name.',
})
export class Team {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => String, { description: 'The code that the organisation gave it: 1–8 capitals and digits.' })
  readonly code: string;

  @Field(() => CareSettingEnum, { description: 'Where it works.' })
  readonly careSetting: CareSetting;

  @Field(() => localDateScalar, {
    nullable: true,
    description: 'The first day on which no case may be added for it; null while it works.',
  })
  readonly retiredOn: LocalDate | null;

  @Field(() => Int, { description: 'Counts the changes: give it as `expectedVersion` when you retire it.' })
  readonly version: number;

  readonly organisationId: string;

  constructor(row: TeamRow) {
    this.id = row.id;
    this.code = row.code;
    this.careSetting = row.careSetting;
    this.retiredOn = row.retiredOn;
    this.version = row.version;
    this.organisationId = row.organisationId;
  }
}

export const TeamConnection = defineConnection('Team', 'teams', () => Team);
