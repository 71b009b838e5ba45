import { z } from 'zod';
import { isLocalDate } from '../values/local-date.js';

/** A text that somebody types, of 3 characters at least. The use case screens it before it is stored. */
export function textSchema(what: string, longest: number): z.ZodString {
  const message = `${what} has 3 to ${longest} characters.`;
  return z.string().trim().min(3, message).max(longest, message);
}

/** Why something is done, where that is asked for. */
export const reasonSchema = textSchema('A reason', 500);

/** A day of the calendar. */
export const daySchema = z.string().refine(isLocalDate, 'This is no day of the calendar.');
