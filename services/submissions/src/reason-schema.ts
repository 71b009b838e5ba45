import { z } from 'zod';

const LENGTH = 'A reason has 3 to 500 characters.';

/** Why something is done, where that is asked for. It is screened by the use case, before it is stored. */
export const reasonSchema = z.string().trim().min(3, LENGTH).max(500, LENGTH);
