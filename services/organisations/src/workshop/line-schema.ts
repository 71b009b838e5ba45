import { z } from 'zod';

const ONE_LINE = /^\P{Cc}{3,200}$/u;

/** A text of one line that somebody types. The use case screens it before it is stored. */
export function lineSchema(what: string): z.ZodString {
  return z.string().trim().regex(ONE_LINE, `${what} has 3 to 200 characters and no line break.`);
}
