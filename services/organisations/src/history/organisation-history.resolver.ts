import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { requireAttempt } from '@qip/subgraph-kit/access/require-attempt';
import { connectionOf } from '@qip/subgraph-kit/connections/connection';
import { PageArguments, pageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { personById } from '../person/person.loader.js';
import { Person } from '../person/person.type.js';
import { EVENT_SORT_KEYS, organisationEventByKey, readHistoryPage } from './organisation-event.loader.js';
import { OrganisationEvent, OrganisationEventConnection } from './organisation-event.type.js';

@Resolver(() => OrganisationEvent)
export class OrganisationHistoryResolver {
  @Query(() => OrganisationEventConnection, {
    nullable: true,
    description:
      'What was done to an organisation, its people, teams, roles and partners, newest first; null when there is none that you may see the history of. For the central team and its local lead.',
  })
  async organisationHistory(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('organisationId', () => ID, { description: 'The organisation.' }) organisationId: string,
  ): Promise<InstanceType<typeof OrganisationEventConnection> | null> {
    const request = pageRequest(page, EVENT_SORT_KEYS);
    requireAttempt(ACCESS, await context.actor(), 'readHistory');
    const ids = await context.database.read((tx) => readHistoryPage(tx, organisationId, request));
    return ids === null ? null : connectionOf(ids, (key) => context.loader(organisationEventByKey).load(key));
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who did it; null when it was no person, or when you may not know.',
  })
  async person(@Root() { personId }: OrganisationEvent, @Ctx() context: SubgraphContext): Promise<Person | null> {
    return personId === null ? null : context.loader(personById).load(personId);
  }
}
