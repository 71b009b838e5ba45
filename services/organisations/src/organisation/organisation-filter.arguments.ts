import { ArgsType, Field } from 'type-graphql';
import { PlatformError } from '@qip/subgraph-kit/errors/platform-error';
import { type OrganisationKind, type Region } from './organisation.rules.js';
import { OrganisationKindEnum, RegionEnum } from './organisation.type.js';
import { type OrganisationFilter } from './read-organisation-page.js';

@ArgsType()
export class OrganisationFilterArguments {
  @Field(() => RegionEnum, { nullable: true, description: 'Only those of this region.' })
  readonly region?: Region | null;

  @Field(() => OrganisationKindEnum, { nullable: true, description: 'Only those of this kind.' })
  readonly kind?: OrganisationKind | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only those with this text in their name, or with an ODS code that begins with it; case does not count.',
  })
  readonly search?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that are members today, or only those that are not.',
  })
  readonly isMember?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only those with a local lead in office today, or only those without. For those who may know the staff.',
  })
  readonly hasLead?: boolean | null;
}

const LONGEST_SEARCH = 200;

/**
 * What is asked for, with nothing left out.
 * @throws PlatformError BAD_USER_INPUT when the text to search for is longer than any name
 */
export function organisationFilter(given: OrganisationFilterArguments): OrganisationFilter {
  const search = given.search?.trim() ?? '';
  if (search.length > LONGEST_SEARCH || search.includes('\0') || !search.isWellFormed()) {
    throw new PlatformError('BAD_USER_INPUT');
  }
  return {
    region: given.region ?? null,
    kind: given.kind ?? null,
    search: search === '' ? null : search,
    isMember: given.isMember ?? null,
    hasLead: given.hasLead ?? null,
  };
}
