import { z } from 'zod';
import { type AuditTool, type ValidationRule } from '@qip/audit-engine/audit-tool';
import { type Standard } from '@qip/audit-engine/standard';
import { oneLine } from '../input-parts.js';
import { code, condition, help, item, itemName, label } from './item-schema.js';
import { withoutNulls } from './without-nulls.js';

/*
 * What a definition is made of, in size and shape, and what an author's editor is told of its parts. What it means (names,
 * options, ranges, conditions) is the audit engine's to check, with all mistakes at once; only what could not be handed to
 * it is refused here.
 */

const rule: z.ZodType<ValidationRule> = z.strictObject({
  code: code.describe('The code under which a case is told that it breaks the rule, unique in the tool.'),
  holds: condition.describe('What has to hold: a condition in CEL over the items.'),
  severity: z.enum(['ERROR', 'WARNING']).describe('ERROR: such a case is not complete. WARNING: look at it again.'),
  message: label.describe('What is said when it is broken: what to do about it.'),
  items: z
    .array(itemName)
    .max(50, 'A rule names at most 50 items.')
    .describe('The names of the items beside which the message is shown.'),
});

const section = z.strictObject({
  code: code.describe('The code that its items name, unique in the tool.'),
  title: label.describe('The heading.'),
  help,
});

/** An audit tool without anything that is null. */
export const auditToolShape: z.ZodType<AuditTool> = z.strictObject({
  sections: z
    .array(section)
    .min(1, 'A tool has at least one section.')
    .max(50, 'A tool has at most 50 sections.')
    .describe('The sections, in the order of the form.'),
  items: z
    .array(item)
    .min(1, 'A tool has at least one item.')
    .max(300, 'A tool has at most 300 items.')
    .describe('The data items, in the order of the form.'),
  rules: z.array(rule).max(200, 'A tool has at most 200 rules.').describe('The checks across items; may be empty.'),
});

const evidence = z.strictObject({
  body: label.describe('Who published it, for example NICE.'),
  code: code.describe('The code of the guidance, for example CG185.'),
  recommendation: oneLine('A recommendation', 1, 100).describe('The recommendation within it.').exactOptional(),
  link: oneLine('A link', 1, 500).describe('The https address at which it can be read.').exactOptional(),
});

const exclusion = z.strictObject({
  code: code.describe('The code under which the reason is counted, unique in the standard.'),
  reason: label.describe('The reason in words.'),
  when: condition.describe('The condition, in CEL over the items.'),
});

const standard: z.ZodType<Standard> = z
  .strictObject({
    number: z.number().describe('1 for the first, without gaps.'),
    statement: oneLine('A statement', 0, 1000).describe('The standard in words.'),
    direction: z
      .enum(['HIGHER', 'LOWER', 'NEUTRAL'])
      .describe('Whether a higher or a lower rate is better, or neither.'),
    targetPercent: z
      .number()
      .describe('The treatment target in whole percent; none for a NEUTRAL standard.')
      .exactOptional(),
    evidence: z
      .array(evidence)
      .max(20, 'A standard has at most 20 pieces of evidence.')
      .describe('The guidance that it rests on; empty for a description of practice.'),
    eligibleWhen: condition.describe('Which cases it applies to: a condition in CEL over the items.'),
    exclusions: z
      .array(exclusion)
      .max(100, 'A standard has at most 26 exclusions.')
      .describe('Who of the eligible is left out, in the order in which to try; may be empty.'),
    metWhen: condition.describe('Which of the remaining cases meet it: a condition in CEL over the items.'),
    missingData: z
      .enum(['REPORT_AS_MISSING', 'COUNT_AS_NOT_MET'])
      .describe('What becomes of a case that cannot be decided.'),
  })
  .transform(({ targetPercent, ...rest }) => ({ ...rest, targetPercent: targetPercent ?? null }));

/** The standards of a version without anything that is null. */
export const standardsShape: z.ZodType<readonly Standard[]> = z
  .array(standard)
  .min(1, 'A programme has at least one standard.')
  .max(50, 'A programme has at most 50 standards.');

/** An audit tool as GraphQL gives it, made the engine's. */
export const auditToolSchema: z.ZodType<AuditTool> = z.preprocess(withoutNulls, auditToolShape);

/** The standards as GraphQL gives them, made the engine's. */
export const standardsSchema: z.ZodType<readonly Standard[]> = z.preprocess(withoutNulls, standardsShape);
