import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { PlatformError } from '@qip/subgraph-kit/errors/platform-error';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { NULL_WHEN_DOWN } from '@qip/subgraph-kit/schema/null-when-down';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { isLocalDate } from '@qip/subgraph-kit/values/local-date';
import { readTimetable } from './read-timetable.js';
import { isAskable } from './timetable.rules.js';
import { TimetableEvent } from './timetable-event.type.js';

@Resolver()
export class TimetableResolver {
  @Query(() => [TimetableEvent], {
    nullable: true,
    description: `What happens when, over all audit cycles that take place, by day. Needs no token. ${NULL_WHEN_DOWN}`,
  })
  async timetable(
    @Ctx() context: SubgraphContext,
    @Arg('from', () => localDateScalar, { description: 'The first day to show.' }) from: string,
    @Arg('to', () => localDateScalar, { description: 'The last day to show, at most two years after the first.' })
    to: string,
  ): Promise<TimetableEvent[]> {
    if (!isLocalDate(from) || !isLocalDate(to) || !isAskable({ from, to })) throw new PlatformError('BAD_USER_INPUT');
    return context.database.read((tx) => readTimetable(tx, { from, to }));
  }
}
