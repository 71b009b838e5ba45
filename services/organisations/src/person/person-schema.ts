import { z } from 'zod';
import { DISPLAY_NAME, EMAIL_ADDRESS } from './person.rules.js';

/** A person's name in an input. */
export const displayNameSchema = z
  .string()
  .trim()
  .regex(DISPLAY_NAME, 'A name has 2 to 100 characters and no <, >, ", @ or line break.');

/** One address in an input. */
export const emailSchema = z
  .string()
  .trim()
  .regex(EMAIL_ADDRESS, 'Give one e-mail address, such as lead@example.nhs.uk.');
