import { z } from 'zod';
import { defineMailTemplate, type MailPart } from '@qip/subgraph-kit/mail/mail-template';

const itemSchema = z.object({
  heading: z.string(),
  text: z.string(),
  rows: z.array(z.tuple([z.string(), z.string()])),
});

/** One thing that a mail reminds of. */
export type ReminderItem = Readonly<z.output<typeof itemSchema>>;

const PREFERENCES =
  'You choose on the platform which reminders you want, and whether they come one by one or once a day.';

/** A reminder, or several in a digest. */
export const REMINDER_MAIL = defineMailTemplate({
  name: 'reminders',
  facts: z.object({ items: z.array(itemSchema).min(1) }),
  subject: ({ items }) =>
    items.length === 1 ? (items[0]?.heading ?? '') : `${items.length} reminders about your audit cycles`,
  body: ({ items }) => [
    ...items.flatMap(({ heading, text, rows }, index): readonly MailPart[] => [
      { kind: 'PARAGRAPH', text: items.length === 1 ? text : `${index + 1}. ${heading}. ${text}` },
      { kind: 'FACTS', rows },
    ]),
    { kind: 'LINK', text: 'Open the platform', url: '/playground' },
    { kind: 'PARAGRAPH', text: PREFERENCES },
  ],
});
