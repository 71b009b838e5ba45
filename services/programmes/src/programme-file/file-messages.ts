import { type z } from 'zod';
import { nearest } from '@qip/audit-engine/suggestion';

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'This must be text: write it in quotes.',
  number: 'This must be a number, without quotes.',
  boolean: 'This must be true or false, without quotes.',
  array: 'This must be a list.',
  object: 'This must have parts of its own, each with its name.',
};

/** What is wrong with the form of a part and what would be right, for its author; never the value itself. */
export function formMessage(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'This is missing: it has to be given.' : EXPECTED[issue.expected];
    case 'invalid_value':
      return oneOf(issue.values.map(String), issue.input);
    case 'invalid_union':
      return oneOf(ITEM_KINDS, kindIn(issue.input));
    case 'unrecognized_keys':
      return `There is no part of the name ${issue.keys.map((key) => `“${key}”`).join(' or ')} here: leave it out.`;
    default:
      return undefined;
  }
}

const ITEM_KINDS = [
  'BOOLEAN',
  'INTEGER',
  'DECIMAL',
  'CHOICE',
  'MULTIPLE_CHOICE',
  'CIVIL_DATE',
  'AGE_YEARS',
  'AGE_BAND',
  'SHORT_TEXT',
];

function kindIn(input: unknown): unknown {
  return typeof input === 'object' && input !== null && 'kind' in input ? input.kind : undefined;
}

function oneOf(values: readonly string[], given: unknown): string {
  const list = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(values);
  const meant = typeof given === 'string' ? nearest(given, values) : undefined;
  return `This must be ${list}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`;
}
