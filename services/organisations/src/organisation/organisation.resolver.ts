import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { requireAttempt } from '@qip/subgraph-kit/access/require-attempt';
import { connectionOf } from '@qip/subgraph-kit/connections/connection';
import { PageArguments, pageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { PlatformError } from '@qip/subgraph-kit/errors/platform-error';
import { NULL_WHEN_DOWN } from '@qip/subgraph-kit/schema/null-when-down';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { organisationById, organisationByOdsCode, predecessorLinks, successorLink } from './organisation.loader.js';
import { organisationFilter, OrganisationFilterArguments } from './organisation-filter.arguments.js';
import { Organisation, OrganisationConnection } from './organisation.type.js';
import { readOrganisationPage, SORT_KEYS } from './read-organisation-page.js';
import { Succession } from './succession.type.js';

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Query(() => Organisation, {
    nullable: true,
    description: 'One organisation, by its id or its ODS code; null when there is none that you may see.',
  })
  async organisation(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { nullable: true, description: 'Its id. Give this or the ODS code.' }) id?: string | null,
    @Arg('odsCode', () => String, { nullable: true, description: 'Its ODS code. Give this or the id.' })
    odsCode?: string | null,
  ): Promise<Organisation | null> {
    requireAttempt(ACCESS, await context.actor(), 'readOrganisation');
    if (typeof id === 'string') return context.loader(organisationById).load(id);
    if (typeof odsCode !== 'string') throw new PlatformError('BAD_USER_INPUT');
    return context.loader(organisationByOdsCode).load(odsCode);
  }

  @Query(() => OrganisationConnection, {
    nullable: true,
    description: `The organisations that you may see, by name: all for the central team, your own otherwise. ${NULL_WHEN_DOWN}`,
  })
  async organisations(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
    @Args(() => OrganisationFilterArguments) filter: OrganisationFilterArguments,
  ): Promise<InstanceType<typeof OrganisationConnection>> {
    const request = pageRequest(page, SORT_KEYS);
    const actor = await context.actor();
    requireAttempt(ACCESS, actor, 'readOrganisation');
    const asked = organisationFilter(filter);
    if (asked.hasLead !== null) requireAttempt(ACCESS, actor, 'readStaff');
    const ids = await context.database.read((tx) => readOrganisationPage(tx, asked, request));
    return connectionOf(ids, (id) => context.loader(organisationById).load(id));
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description:
      'The organisation that this one has become; null while it stands for itself, or when you may not see it.',
  })
  async successor(@Root() { id }: Organisation, @Ctx() context: SubgraphContext): Promise<Organisation | null> {
    const link = await context.loader(successorLink).load(id);
    return link === null ? null : context.loader(organisationById).load(link.successorId);
  }

  @FieldResolver(() => [Succession], {
    description: 'The organisations that have become this one, earliest first.',
  })
  async predecessors(@Root() { id }: Organisation, @Ctx() context: SubgraphContext): Promise<Succession[]> {
    const links = await context.loader(predecessorLinks).load(id);
    return [...links];
  }
}

@Resolver(() => Succession)
export class SuccessionResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'What was before; null when you may not see it.' })
  predecessor(@Root() link: Succession, @Ctx() context: SubgraphContext): Promise<Organisation | null> {
    return context.loader(organisationById).load(link.predecessorId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'What came after; null when you may not see it.' })
  successor(@Root() link: Succession, @Ctx() context: SubgraphContext): Promise<Organisation | null> {
    return context.loader(organisationById).load(link.successorId);
  }
}
