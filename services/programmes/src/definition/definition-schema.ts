import { z } from 'zod';
import { type AuditItem, type AuditTool, type Stratum, type ValidationRule } from '@qip/audit-engine/audit-tool';
import { type Standard } from '@qip/audit-engine/standard';
import { lines, oneLine } from '../input-parts.js';
import { withoutNulls } from './without-nulls.js';

/*
 * What a definition is made of, in size and shape. What it means (names, options, ranges, conditions) is the audit
 * engine's to check, with all mistakes at once; only what could not be handed to it is refused here.
 */

const code = oneLine('A code', 0, 60);
const label = oneLine('A text', 0, 300);
const help = lines('A help text', 2000).exactOptional();
/** The engine refuses a condition over 2,000 characters and says so; this bound only keeps the stored text small. */
const condition = lines('A condition', 10_000);
const itemName = z.string().max(100, 'A name has at most 60 characters.');
const day = z.string().exactOptional();
const number = z.number().exactOptional();
const options = z
  .array(z.strictObject({ code, label }), 'An item of this kind needs its options.')
  .max(200, 'An item has at most 200 options.');

const common = {
  name: itemName,
  section: code,
  label,
  help,
  isRequired: z.boolean(),
  visibleWhen: condition.exactOptional(),
  stratum: z.custom<Stratum>().exactOptional(),
};
const limits = { minimum: number, maximum: number };
const unit = oneLine('A unit', 1, 30).exactOptional();

const FOREIGN_PART = {
  error: (issue: { readonly code?: string; readonly keys?: readonly string[] }): string | undefined =>
    issue.code === 'unrecognized_keys' ? `This kind of item has no ${listed(issue.keys)}: leave it out.` : undefined,
};

const item: z.ZodType<AuditItem> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('BOOLEAN'), ...common }, FOREIGN_PART),
  z.strictObject({ kind: z.literal('INTEGER'), ...common, ...limits, unit }, FOREIGN_PART),
  z.strictObject({ kind: z.literal('DECIMAL'), ...common, ...limits, unit, decimalPlaces: number }, FOREIGN_PART),
  z.strictObject({ kind: z.literal('CHOICE'), ...common, options }, FOREIGN_PART),
  z.strictObject({ kind: z.literal('MULTIPLE_CHOICE'), ...common, options }, FOREIGN_PART),
  z.strictObject({ kind: z.literal('CIVIL_DATE'), ...common, earliest: day, latest: day }, FOREIGN_PART),
  z.strictObject({ kind: z.literal('AGE_YEARS'), ...common, ...limits }, FOREIGN_PART),
  z.strictObject({ kind: z.literal('AGE_BAND'), ...common, options }, FOREIGN_PART),
  z.strictObject(
    {
      kind: z.literal('SHORT_TEXT'),
      ...common,
      maximumLength: z.number('An item of kind SHORT_TEXT needs its maximumLength, 1 to 200.'),
    },
    FOREIGN_PART,
  ),
]);

function listed(names: readonly string[] | undefined): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names ?? []);
}

const rule: z.ZodType<ValidationRule> = z.strictObject({
  code,
  holds: condition,
  severity: z.custom<ValidationRule['severity']>(),
  message: label,
  items: z.array(itemName).max(50, 'A rule names at most 50 items.'),
});

/** An audit tool as GraphQL gives it, made the engine's. */
export const auditToolSchema: z.ZodType<AuditTool> = z.preprocess(
  withoutNulls,
  z.strictObject({
    sections: z
      .array(z.strictObject({ code, title: label, help }))
      .min(1, 'A tool has at least one section.')
      .max(50, 'A tool has at most 50 sections.'),
    items: z.array(item).min(1, 'A tool has at least one item.').max(300, 'A tool has at most 300 items.'),
    rules: z.array(rule).max(200, 'A tool has at most 200 rules.'),
  }),
);

const evidence = z.strictObject({
  body: label,
  code,
  recommendation: oneLine('A recommendation', 1, 100).exactOptional(),
  link: oneLine('A link', 1, 500).exactOptional(),
});

const standard: z.ZodType<Standard> = z
  .strictObject({
    number: z.number(),
    statement: oneLine('A statement', 0, 1000),
    direction: z.custom<Standard['direction']>(),
    targetPercent: z.number().exactOptional(),
    evidence: z.array(evidence).max(20, 'A standard has at most 20 pieces of evidence.'),
    eligibleWhen: condition,
    exclusions: z
      .array(z.strictObject({ code, reason: label, when: condition }))
      .max(100, 'A standard has at most 26 exclusions.'),
    metWhen: condition,
    missingData: z.custom<Standard['missingData']>(),
  })
  .transform(({ targetPercent, ...rest }) => ({ ...rest, targetPercent: targetPercent ?? null }));

/** The standards as GraphQL gives them, made the engine's. */
export const standardsSchema: z.ZodType<readonly Standard[]> = z.preprocess(
  withoutNulls,
  z.array(standard).min(1, 'A programme has at least one standard.').max(50, 'A programme has at most 50 standards.'),
);
