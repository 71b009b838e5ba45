import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { connectionOf } from '@qip/subgraph-kit/connections/connection';
import { PageArguments, pageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { organisationById } from '../organisation/organisation.loader.js';
import { Organisation } from '../organisation/organisation.type.js';
import { teamById, teamPage, TEAM_SORT_KEYS } from './team.loader.js';
import { Team, TeamConnection } from './team.type.js';

@Resolver(() => Organisation)
export class OrganisationTeamsResolver {
  @FieldResolver(() => TeamConnection, { description: 'The teams of the organisation that you may see, by code.' })
  async teams(
    @Root() { id }: Organisation,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<InstanceType<typeof TeamConnection>> {
    const ids = await context.loader(teamPage).load({ parentId: id, page: pageRequest(page, TEAM_SORT_KEYS) });
    return connectionOf(ids, async (teamId) => {
      return context.loader(teamById).load(teamId);
    });
  }
}

@Resolver(() => Team)
export class TeamResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation it belongs to.' })
  organisation(@Root() { organisationId }: Team, @Ctx() context: SubgraphContext): Promise<Organisation | null> {
    return context.loader(organisationById).load(organisationId);
  }
}
