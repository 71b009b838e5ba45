import type { AuditItem, AuditTool, Option } from './audit-tool.js';

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The highest age that can be entered; an item's own limits may be narrower. */
export const HIGHEST_AGE = 120;

/** The keywords of ours in the schema: all annotations, but for the three that `answers-schema` gives a meaning. */
export const OWN_KEYWORDS = [
  'x-kind',
  'x-section',
  'x-isRequired',
  'x-visibleWhen',
  'x-stratum',
  'x-unit',
  'x-options',
  'x-sections',
  'x-rules',
] as const;

function present(annotations: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(annotations).filter(([, value]) => value !== undefined));
}

function oneOf(options: readonly Option[]): JsonSchema {
  return { type: 'string', enum: options.map((option) => option.code) };
}

function valueSchema(item: AuditItem): JsonSchema {
  switch (item.kind) {
    case 'BOOLEAN':
      return { type: 'boolean' };
    case 'INTEGER': {
      const { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER } = item;
      return { type: 'integer', minimum, maximum };
    }
    case 'AGE_YEARS': {
      const { minimum = 0, maximum = HIGHEST_AGE } = item;
      return {
        type: 'integer',
        minimum: Math.max(0, minimum),
        maximum: Math.min(HIGHEST_AGE, maximum),
        'x-unit': 'years',
      };
    }
    case 'DECIMAL': {
      const { minimum, maximum, decimalPlaces } = item;
      return { type: 'number', minimum, maximum, 'x-decimalPlaces': decimalPlaces };
    }
    case 'CHOICE':
    case 'AGE_BAND':
      return { ...oneOf(item.options), 'x-options': item.options };
    case 'MULTIPLE_CHOICE':
      return { type: 'array', items: oneOf(item.options), uniqueItems: true, 'x-options': item.options };
    case 'CIVIL_DATE':
      return { type: 'string', format: 'date', 'x-earliest': item.earliest, 'x-latest': item.latest };
    case 'SHORT_TEXT': {
      // Control characters and halves of surrogate pairs cannot be stored as text.
      const not = { pattern: '[\\p{Cc}\\p{Cs}]' };
      return { type: 'string', maxLength: item.maximumLength, pattern: '\\S', not };
    }
  }
}

function itemSchema(item: AuditItem): JsonSchema {
  return present({
    title: item.label,
    description: item.help,
    ...valueSchema(item),
    ...('unit' in item ? { 'x-unit': item.unit } : {}),
    'x-kind': item.kind,
    'x-section': item.section,
    'x-isRequired': item.isRequired,
    'x-visibleWhen': item.visibleWhen,
    'x-stratum': item.stratum,
  });
}

/**
 * The JSON Schema (2020-12) of one case's answers, from which any client can draw the form. An item without a value is
 * left out. Items that are required only while visible are not in `required`: `x-isRequired` and `x-visibleWhen` (CEL)
 * say so. `x-sections` and `x-rules` hold the sections and the validation rules, `x-options` the labels of the codes.
 */
export function toJsonSchema(tool: AuditTool): JsonSchema {
  const alwaysRequired = tool.items.filter((item) => item.isRequired && item.visibleWhen === undefined);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'The answers of one case',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(tool.items.map((item) => [item.name, itemSchema(item)])),
    required: alwaysRequired.map((item) => item.name),
    'x-sections': tool.sections,
    'x-rules': tool.rules,
  };
}
