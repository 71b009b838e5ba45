import { z } from 'zod';
import { defineMailTemplate } from '@qip/subgraph-kit/mail/mail-template';
import { isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { dayInWords } from '../day-in-words.js';
import { NEWS_KINDS, type NewsKind } from './subscription.rules.js';

const SUBJECTS: Readonly<Record<NewsKind, string>> = {
  RESULTS: 'New results',
  TIMETABLE_CHANGES: 'Changes of the timetable',
  LIBRARY_NEWS: 'New in the library',
};

/** The subject of a mail of news. */
export function newsSubject(kind: NewsKind, mailOn: LocalDate): string {
  return `${SUBJECTS[kind]}, ${dayInWords(mailOn)}`;
}

/** News of one kind since the last mail. */
export const NEWS_MAIL = defineMailTemplate({
  name: 'news',
  facts: z.object({
    kind: z.enum(NEWS_KINDS),
    mailOn: z.custom<LocalDate>((value) => typeof value === 'string' && isLocalDate(value)),
    untilOn: z.custom<LocalDate>((value) => typeof value === 'string' && isLocalDate(value)),
    items: z.array(z.string()).min(1),
  }),
  subject: ({ kind, mailOn }) => newsSubject(kind, mailOn),
  body: ({ items, untilOn }) => [
    { kind: 'LIST', items },
    { kind: 'LINK', text: 'Open the platform', url: '/playground' },
    {
      kind: 'PARAGRAPH',
      text: `You subscribed to these news until ${dayInWords(untilOn)}. You can change or end the subscription on the platform.`,
    },
  ],
});
