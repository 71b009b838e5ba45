import { type AuditItem, type Stratum, type ValidationRule } from '@qip/audit-engine/audit-tool';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';

/** What kind of answer an item takes. */
export type AuditItemKind = AuditItem['kind'];

export const AuditItemKindEnum = defineEnum<AuditItemKind>('AuditItemKind', 'What kind of answer a data item takes.', {
  BOOLEAN: 'Yes or no. In CEL a `bool`.',
  INTEGER: 'A whole number. In CEL an `int`.',
  DECIMAL: 'A decimal number. In CEL a `double`.',
  CHOICE: "One option of several. In CEL a `string`: the option's code.",
  MULTIPLE_CHOICE: "Any number of options, none included. In CEL a `list(string)`: the options' codes.",
  CIVIL_DATE: 'A day in the calendar, never a date of birth. In CEL a civil date.',
  AGE_YEARS: 'The age in completed years. In CEL an `int`.',
  AGE_BAND: "The age as one of several bands. In CEL a `string`: the band's code.",
  SHORT_TEXT: 'A few words, screened for identifiers. In CEL a `string`.',
});

export const StratumEnum = defineEnum<Stratum>(
  'Stratum',
  'By what figures may be broken down: the fixed menu, and the only one.',
  {
    CARE_SETTING: 'The care setting.',
    AGE_BAND: 'The age band.',
    SEX: 'The sex.',
    ETHNICITY: 'The ethnicity.',
  },
);

export const RuleSeverityEnum = defineEnum<ValidationRule['severity']>(
  'RuleSeverity',
  'What a broken rule means for a case.',
  {
    ERROR: 'The case cannot be complete.',
    WARNING: 'The answers are unusual and should be looked at again.',
  },
);
