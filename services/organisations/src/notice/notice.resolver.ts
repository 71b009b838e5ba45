import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { requireAttempt } from '@qip/subgraph-kit/access/require-attempt';
import { connectionOf } from '@qip/subgraph-kit/connections/connection';
import { PageArguments, pageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { NULL_WHEN_DOWN } from '@qip/subgraph-kit/schema/null-when-down';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { personById } from '../person/person.loader.js';
import { Person } from '../person/person.type.js';
import { mailsOfNotice, NOTICE_SORT_KEYS, noticeById, readNoticePage } from './notice.loader.js';
import { Notice, NoticeConnection } from './notice.type.js';

@Resolver(() => Notice)
export class NoticeResolver {
  @Query(() => NoticeConnection, {
    nullable: true,
    description: `The notices to local leads, the newest first. For the central team. ${NULL_WHEN_DOWN}`,
  })
  async notices(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<InstanceType<typeof NoticeConnection>> {
    const request = pageRequest(page, NOTICE_SORT_KEYS);
    requireAttempt(ACCESS, await context.actor(), 'readNotices');
    const ids = await context.database.read((tx) => readNoticePage(tx, request));
    return connectionOf(ids, (id) => context.loader(noticeById).load(id));
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who sent it; null when you may not know.' })
  sender(@Root() { sentBy }: Notice, @Ctx() context: SubgraphContext): Promise<Person | null> {
    return context.loader(personById).load(sentBy);
  }

  @FieldResolver(() => Int, { description: 'How many of its mails the mail server has accepted.' })
  async sentCount(@Root() { id }: Notice, @Ctx() context: SubgraphContext): Promise<number> {
    return (await context.loader(mailsOfNotice).load(id))?.sent ?? 0;
  }

  @FieldResolver(() => Int, { description: 'How many of its mails are still to be sent, or tried again.' })
  async waitingCount(@Root() { id }: Notice, @Ctx() context: SubgraphContext): Promise<number> {
    return (await context.loader(mailsOfNotice).load(id))?.waiting ?? 0;
  }

  @FieldResolver(() => Int, { description: 'How many of its mails were refused for good, or tried too often.' })
  async failedCount(@Root() { id }: Notice, @Ctx() context: SubgraphContext): Promise<number> {
    return (await context.loader(mailsOfNotice).load(id))?.failed ?? 0;
  }
}
