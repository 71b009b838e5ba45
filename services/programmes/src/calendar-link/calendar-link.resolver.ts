import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { NULL_WHEN_DOWN } from '@qip/subgraph-kit/schema/null-when-down';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { Organisation } from '../stubs/organisation.stub.js';
import { calendarLinkByOrganisation } from './calendar-link.loader.js';
import { CalendarLink } from './calendar-link.type.js';

@Resolver(() => Organisation)
export class OrganisationCalendarLinkResolver {
  @FieldResolver(() => CalendarLink, {
    nullable: true,
    description: `The organisation's calendar with its own deadlines, for its local lead and deputies; null where none was asked for yet. ${NULL_WHEN_DOWN}`,
  })
  calendarLink(@Root() { id }: Organisation, @Ctx() context: SubgraphContext): Promise<CalendarLink | null> {
    return context.loader(calendarLinkByOrganisation).load(id);
  }
}
