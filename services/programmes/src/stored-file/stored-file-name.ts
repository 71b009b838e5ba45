import { type z } from 'zod';
import { oneLine } from '../input-parts.js';
import { typeOfName, TYPES_THAT_ARE_TAKEN } from './stored-file.rules.js';

/** The name of a file to keep, which says its type. The use case screens it before it is stored. */
export const storedFileName: z.ZodType<string, string> = oneLine('The name of a file', 5, 100).refine(
  (name) => typeOfName(name) !== null,
  `The name of a file ends in its type: ${TYPES_THAT_ARE_TAKEN}.`,
);
