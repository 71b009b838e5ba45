import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { defineConnection } from '@qip/subgraph-kit/connections/connection';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { type OrganisationRow } from './organisation.entity.js';
import { type OrganisationKind, type Region } from './organisation.rules.js';

export const OrganisationKindEnum = defineEnum<OrganisationKind>(
  'OrganisationKind',
  'What kind of member an organisation is.',
  {
    NHS_TRUST: 'An NHS Trust or NHS Foundation Trust.',
    HEALTH_BOARD: 'A health board.',
    INDEPENDENT: 'An independent specialist organisation.',
  },
);

export const RegionEnum = defineEnum<Region>(
  'Region',
  "NHS England's regions and the other nations of the United Kingdom.",
  {
    EAST_OF_ENGLAND: 'East of England.',
    LONDON: 'London.',
    MIDLANDS: 'Midlands.',
    NORTH_EAST_AND_YORKSHIRE: 'North East and Yorkshire.',
    NORTH_WEST: 'North West.',
    SOUTH_EAST: 'South East.',
    SOUTH_WEST: 'South West.',
    NORTHERN_IRELAND: 'Northern Ireland.',
    SCOTLAND: 'Scotland.',
    WALES: 'Wales.',
  },
);

@Directive('@key(fields: "id")')
@Directive('@key(fields: "odsCode")')
@ObjectType({
  description: 'A member organisation: an NHS Trust, a health board or an independent specialist organisation.',
})
export class Organisation {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => String, { description: 'The code in the Organisation Data Service, three to six capitals and digits.' })
  readonly odsCode: string;

  @Field(() => String, { description: 'The registered name.' })
  readonly name: string;

  @Field(() => OrganisationKindEnum, { description: 'What kind of member it is.' })
  readonly kind: OrganisationKind;

  @Field(() => RegionEnum, { description: 'Where it is.' })
  readonly region: Region;

  @Field(() => Int, { description: 'Counts the changes: give it as `expectedVersion` when you change the membership.' })
  readonly version: number;

  constructor(row: OrganisationRow) {
    this.id = row.id;
    this.odsCode = row.odsCode;
    this.name = row.name;
    this.kind = row.kind;
    this.region = row.region;
    this.version = row.version;
  }
}

export const OrganisationConnection = defineConnection('Organisation', 'organisations', () => Organisation);
