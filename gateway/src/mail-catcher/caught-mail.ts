import { z } from 'zod';

/** A mail that a demo's catcher took instead of sending it on. */
export const caughtMailSchema = z.object({
  id: z.string(),
  /** Its own date, by the platform's clock, which a demo may move. */
  at: z.iso.datetime(),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string().nullable(),
});

/** A mail that a demo's catcher took instead of sending it on. */
export type CaughtMail = Readonly<z.output<typeof caughtMailSchema>>;

/** What the list of mails shows of one. */
export const mailSummarySchema = caughtMailSchema.pick({ id: true, at: true, to: true, subject: true });

/** What the list of mails shows of one. */
export type MailSummary = Readonly<z.output<typeof mailSummarySchema>>;

/** Where caught mails are read. */
export interface MailBox {
  /** The newest first. */
  list(): Promise<readonly MailSummary[]>;
  find(id: string): Promise<CaughtMail | null>;
}
