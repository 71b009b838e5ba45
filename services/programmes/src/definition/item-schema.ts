import { z } from 'zod';
import { type AuditItem } from '@qip/audit-engine/audit-tool';
import { lines, oneLine } from '../input-parts.js';

/*
 * What an item is made of, in size and shape, and what an author's editor is told of its parts. What they mean (names,
 * options, ranges, conditions) is the audit engine's to check, with all mistakes at once.
 */

export const code = oneLine('A code', 0, 60);
export const label = oneLine('A text', 0, 300);
export const help = lines('A help text', 2000).describe('What to know before answering.').exactOptional();
/** The engine refuses a condition over 2,000 characters and says so; this bound only keeps the stored text small. */
export const condition = lines('A condition', 10_000);
export const itemName = z.string().max(100, 'A name has at most 60 characters.');

const number = (what: string): z.ZodExactOptional<z.ZodNumber> => z.number().describe(what).exactOptional();
const day = (what: string): z.ZodExactOptional<z.ZodString> => z.string().describe(what).exactOptional();

const options = z
  .array(
    z.strictObject({
      code: code.describe('What is stored and used in expressions, unique in the item.'),
      label: label.describe('What is shown.'),
    }),
    'An item of this kind needs its options.',
  )
  .max(200, 'An item has at most 200 options.')
  .describe('The answers to choose from.');

const common = {
  name: itemName.describe('Its name in expressions and in CSV files: lowerCamel, unique in the tool.'),
  section: code.describe('The code of the section in which it stands.'),
  label: label.describe('The question.'),
  help,
  isRequired: z.boolean().describe('Whether a complete case needs an answer, wherever the item is visible.'),
  visibleWhen: condition
    .describe('When it is asked: a condition in CEL over the items. Left out, always.')
    .exactOptional(),
  stratum: z
    .enum(['CARE_SETTING', 'AGE_BAND', 'SEX', 'ETHNICITY'])
    .describe('The stratum that its answers make; each once in a tool.')
    .exactOptional(),
};
const limits = {
  minimum: number('The smallest number accepted.'),
  maximum: number('The largest number accepted.'),
};
const unit = oneLine('A unit', 1, 30).describe('The unit, for example months.').exactOptional();
const decimalPlaces = number('The most decimal places, 0 to 10.');
const dates = {
  earliest: day('The earliest day accepted, yyyy-mm-dd.'),
  latest: day('The latest day accepted, yyyy-mm-dd.'),
};
const maximumLength = z
  .number('An item of kind SHORT_TEXT needs its maximumLength, 1 to 200.')
  .describe('The most characters, 1 to 200.');

const FOREIGN_PART = {
  error: (issue: { readonly code?: string; readonly keys?: readonly string[] }): string | undefined =>
    issue.code === 'unrecognized_keys' ? `This kind of item has no ${listed(issue.keys)}: leave it out.` : undefined,
};

function listed(names: readonly string[] | undefined): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names ?? []);
}

/** One data item of any kind. */
export const item: z.ZodType<AuditItem> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('BOOLEAN'), ...common }, FOREIGN_PART),
  z.strictObject({ kind: z.literal('INTEGER'), ...common, ...limits, unit }, FOREIGN_PART),
  z.strictObject({ kind: z.literal('DECIMAL'), ...common, ...limits, unit, decimalPlaces }, FOREIGN_PART),
  z.strictObject({ kind: z.literal('CHOICE'), ...common, options }, FOREIGN_PART),
  z.strictObject({ kind: z.literal('MULTIPLE_CHOICE'), ...common, options }, FOREIGN_PART),
  z.strictObject({ kind: z.literal('CIVIL_DATE'), ...common, ...dates }, FOREIGN_PART),
  z.strictObject({ kind: z.literal('AGE_YEARS'), ...common, ...limits }, FOREIGN_PART),
  z.strictObject({ kind: z.literal('AGE_BAND'), ...common, options }, FOREIGN_PART),
  z.strictObject({ kind: z.literal('SHORT_TEXT'), ...common, maximumLength }, FOREIGN_PART),
]);
