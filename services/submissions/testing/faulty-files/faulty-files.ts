import { CELLS } from './cells.js';
import { ENCODINGS } from './encodings.js';
import { type FaultyFile } from './faulty-file.js';
import { HEADINGS } from './headings.js';
import { NOT_TEXT } from './not-text.js';
import { QUOTES_AND_ROWS } from './quotes-and-rows.js';
import { SIZES } from './sizes.js';

/** Every way in which a file was seen, or can be thought, to be faulty. */
export const FAULTY_FILES: readonly FaultyFile[] = [
  ...ENCODINGS,
  ...NOT_TEXT,
  ...QUOTES_AND_ROWS,
  ...HEADINGS,
  ...CELLS,
  ...SIZES,
];
