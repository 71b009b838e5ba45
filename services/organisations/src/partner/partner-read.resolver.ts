import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { connectionOf } from '@qip/subgraph-kit/connections/connection';
import { PageArguments, pageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { Organisation } from '../organisation/organisation.type.js';
import { PARTNER_READ_SORT_KEYS, partnerReadById, partnerReadPage } from './partner-read.loader.js';
import { PartnerRead, PartnerReadConnection } from './partner-read.type.js';
import { partnerToolById } from './partner.loader.js';
import { PartnerTool } from './partner.type.js';

@Resolver(() => Organisation)
export class OrganisationPartnerReadsResolver {
  @FieldResolver(() => PartnerReadConnection, {
    description:
      "What partner tools read of the organisation's own results, newest first; empty for viewers who may not know.",
  })
  async partnerReads(
    @Root() { id }: Organisation,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<InstanceType<typeof PartnerReadConnection>> {
    const request = pageRequest(page, PARTNER_READ_SORT_KEYS);
    const ids = await context.loader(partnerReadPage).load({ parentId: id, page: request });
    return connectionOf(ids, (readId) => context.loader(partnerReadById).load(readId));
  }
}

@Resolver(() => PartnerRead)
export class PartnerReadResolver {
  @FieldResolver(() => PartnerTool, { nullable: true, description: 'Who read; null when you may not know.' })
  partnerTool(@Root() { partnerToolId }: PartnerRead, @Ctx() context: SubgraphContext): Promise<PartnerTool | null> {
    return context.loader(partnerToolById).load(partnerToolId);
  }
}
