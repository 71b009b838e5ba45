import { Ctx, Field, ID, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { calendarLinkByOrganisation } from './calendar-link.loader.js';
import { CalendarLink } from './calendar-link.type.js';
import { renewCalendarLink } from './renew-calendar-link.js';

// Without an idempotency key: under one the answer would be kept, and the secret with it. Asked for twice, the later
// address holds.
@InputType({ description: "Makes a new address of an organisation's calendar." })
class RenewCalendarLinkInput {
  @Field(() => ID, { description: 'Your organisation.' })
  readonly organisationId!: string;
}

@ObjectType({ description: 'There is a new address, and the one before it holds no more.' })
class RenewCalendarLinkSuccess {
  readonly #organisationId: string;

  @Field(() => String, {
    description:
      'The address to subscribe to, told this once. Whoever knows it reads the calendar: renew it when somebody leaves who knew it.',
  })
  readonly calendarUrl: string;

  constructor({ organisationId, calendarUrl }: { readonly organisationId: string; readonly calendarUrl: string }) {
    this.#organisationId = organisationId;
    this.calendarUrl = calendarUrl;
  }

  @Field(() => CalendarLink, { nullable: true, description: 'Since when there is one.' })
  calendarLink(@Ctx() context: SubgraphContext): Promise<CalendarLink | null> {
    return context.loader(calendarLinkByOrganisation).load(this.#organisationId);
  }
}

export const RenewCalendarLinkMutation = defineMutation({
  operation: 'renewCalendarLink',
  description:
    "Makes the first or a new address of the organisation's own calendar, with its own deadlines, and ends the one before at once. For the local lead and deputies.",
  schema: 'programmes',
  table: ACCESS,
  Input: RenewCalendarLinkInput,
  input: z.object({ organisationId: z.uuid('This is no id of an organisation.') }),
  useCase: renewCalendarLink,
  Success: RenewCalendarLinkSuccess,
  refusals: [NotFoundError],
});
