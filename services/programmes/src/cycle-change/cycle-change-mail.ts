import { z } from 'zod';
import { defineMailTemplate } from '@qip/subgraph-kit/mail/mail-template';
import { isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { SCHEDULE_EVENTS, type ScheduleEvent } from '../audit-cycle/schedule.rules.js';

const daySchema = z.string().refine((text): text is LocalDate => isLocalDate(text), 'This is no day.');

const factsSchema = z.object({
  kind: z.enum(['RESCHEDULED', 'CANCELLED']),
  cycle: z.string(),
  programme: z.string(),
  reason: z.string(),
  days: z.array(z.object({ event: z.enum(SCHEDULE_EVENTS), fromOn: daySchema, toOn: daySchema })).readonly(),
});

type Facts = z.output<typeof factsSchema>;

/** What happens on each day of a schedule, as a mail says it. */
export const EVENTS: Readonly<Record<ScheduleEvent, string>> = {
  MATERIALS: 'Audit materials are sent',
  COLLECTION_OPENS: 'First day of data collection',
  COLLECTION_CLOSES: 'Last day of data collection',
  SUBMISSION_OPENS: 'First day of online submission',
  SUBMISSION_CLOSES: 'Last day of online submission',
  REPORT: 'Reports are due',
};

const WRITTEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });

const written = (day: LocalDate): string => WRITTEN.format(new Date(`${day}T00:00:00Z`));

/** What a lead is told of a cycle whose days were moved, or which does not take place. */
export const CYCLE_CHANGE_MAIL = defineMailTemplate<Facts>({
  name: 'audit-cycle-changed',
  facts: factsSchema,
  subject: ({ kind, cycle }) =>
    kind === 'CANCELLED' ? `Audit cycle ${cycle} does not take place` : `Audit cycle ${cycle}: days have moved`,
  body: ({ kind, cycle, programme, reason, days }) => [
    {
      kind: 'PARAGRAPH',
      text:
        kind === 'CANCELLED'
          ? `Audit cycle ${cycle} (${programme}) was cancelled. Please collect and submit no more cases for it.`
          : `The schedule of audit cycle ${cycle} (${programme}) was changed. What is not listed here stays as it was.`,
    },
    { kind: 'PARAGRAPH', text: `Reason: ${reason}` },
    ...(days.length === 0
      ? []
      : [
          {
            kind: 'FACTS' as const,
            rows: days.map(
              ({ event, fromOn, toOn }) => [EVENTS[event], `${written(toOn)} (was ${written(fromOn)})`] as const,
            ),
          },
        ]),
    { kind: 'LINK', text: 'The platform', url: '/graphql' },
  ],
});
