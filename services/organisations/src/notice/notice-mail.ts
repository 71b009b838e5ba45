import { z } from 'zod';
import { defineMailTemplate } from '@qip/subgraph-kit/mail/mail-template';
import { paragraphsOf } from './notice.rules.js';

/** A notice, as a lead gets it. */
export const NOTICE_MAIL = defineMailTemplate({
  name: 'notice',
  facts: z.object({ subject: z.string(), text: z.string() }),
  subject: ({ subject }) => subject,
  body: ({ text }) => [
    ...paragraphsOf(text).map((paragraph) => ({ kind: 'PARAGRAPH', text: paragraph }) as const),
    { kind: 'PARAGRAPH', text: 'You get this notice of the central team as the local lead of your organisation.' },
  ],
});

/** The key of a lead's mail. The second part is the notice's id, by which the mails are counted. */
export function noticeMailKey(noticeId: string, personId: string): string {
  return `notice/${noticeId}/${personId}`;
}
