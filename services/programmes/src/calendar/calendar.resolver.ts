import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { NULL_WHEN_DOWN } from '@qip/subgraph-kit/schema/null-when-down';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { Programme } from '../programme/programme.type.js';
import { CALENDAR, calendarName } from './calendar-files.js';

@Resolver(() => Programme)
export class CalendarResolver {
  @Query(() => String, {
    nullable: true,
    description: `The address of a calendar (iCalendar) with the audit cycles of all programmes, to subscribe to. Needs no token. ${NULL_WHEN_DOWN}`,
  })
  calendarUrl(@Ctx() context: SubgraphContext): string {
    return CALENDAR.address(context, calendarName(null));
  }

  @FieldResolver(() => String, {
    name: 'calendarUrl',
    description:
      'The address of a calendar (iCalendar) with the audit cycles of the programme, to subscribe to. It is there for everybody once a version is approved.',
  })
  calendarUrlOfProgramme(@Root() { topic }: Programme, @Ctx() context: SubgraphContext): string {
    return CALENDAR.address(context, calendarName(topic));
  }
}
