import { z } from 'zod';
import { isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';

/** Characters that are no text: control characters, and halves of surrogate pairs, which PostgreSQL cannot store. */
const NO_TEXT = /[\p{Cc}\p{Cs}]/u;
const NO_TEXT_BUT_LAYOUT = /[\p{Cs}]|(?![\n\r\t])\p{Cc}/u;

/** Text on one line, without space around it. */
export function oneLine(what: string, shortest: number, longest: number): z.ZodType<string, string> {
  const message = `${what} has ${shortest} to ${longest} characters on one line.`;
  return z
    .string()
    .trim()
    .min(shortest, message)
    .max(longest, message)
    .refine((text) => !NO_TEXT.test(text), message);
}

/** Text that may have several lines, as a condition or a help text may. */
export function lines(what: string, longest: number): z.ZodType<string, string> {
  const message = `${what} has at most ${longest} characters of text.`;
  return z
    .string()
    .max(longest, message)
    .refine((text) => !NO_TEXT_BUT_LAYOUT.test(text), message);
}

/** What a client may leave out or give as null, both meaning the same. */
export function orNull<Value, Given>(part: z.ZodType<Value, Given>): z.ZodType<Value | null, Given | null | undefined> {
  return part.nullish().transform((value) => value ?? null);
}

/** What is wanted of several parts: those that were given. */
export function wanted<Parts extends object>(parts: Parts): { [Key in keyof Parts]?: NonNullable<Parts[Key]> } {
  const given = Object.entries(parts).filter(([, value]) => value !== null && value !== undefined);
  // What remains of the parts is not null, under the same names.
  return Object.fromEntries(given) as { [Key in keyof Parts]?: NonNullable<Parts[Key]> };
}

const PLANNABLE = 'Give a day from 2000 to 2199.';

/** A day on which something can be planned. */
export const dayOfPlanning = z
  .string()
  .refine((text): text is LocalDate => isLocalDate(text) && text >= '2000-01-01' && text <= '2199-12-31', PLANNABLE);
