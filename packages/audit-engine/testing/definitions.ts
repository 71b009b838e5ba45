import type { AuditItem, AuditTool, ValidationRule } from '../src/audit-tool.js';
import type { Standard } from '../src/standard.js';

/** A tool with one section that holds these items. */
export function toolOf(items: readonly AuditItem[], rules: readonly ValidationRule[] = []): AuditTool {
  return { sections: [{ code: 'CASE', title: 'The case' }], items, rules };
}

/** A standard for which every case is eligible and met, but for the parts given. */
export function standardOf(parts: Partial<Standard> = {}): Standard {
  return {
    number: 1,
    statement: 'An example standard',
    direction: 'HIGHER',
    targetPercent: null,
    evidence: [],
    eligibleWhen: 'true',
    exclusions: [],
    metWhen: 'true',
    missingData: 'REPORT_AS_MISSING',
    ...parts,
  };
}

const inSection = { section: 'CASE', isRequired: false } as const;

/** One item of every kind, each named after what it is. */
export const EVERY_KIND: readonly AuditItem[] = [
  { ...inSection, kind: 'BOOLEAN', name: 'onLithium', label: 'On lithium?' },
  {
    ...inSection,
    kind: 'INTEGER',
    name: 'months',
    label: 'Months on lithium',
    minimum: 0,
    maximum: 600,
    unit: 'months',
  },
  {
    ...inSection,
    kind: 'DECIMAL',
    name: 'dose',
    label: 'Daily dose',
    minimum: 0,
    maximum: 5000,
    unit: 'mg',
    decimalPlaces: 2,
  },
  {
    ...inSection,
    kind: 'CHOICE',
    name: 'setting',
    label: 'Care setting',
    options: [
      { code: 'WARD', label: 'Ward' },
      { code: 'COMMUNITY', label: 'Community' },
    ],
  },
  {
    ...inSection,
    kind: 'MULTIPLE_CHOICE',
    name: 'drugs',
    label: 'Antipsychotics prescribed',
    options: [
      { code: 'CLOZAPINE', label: 'Clozapine' },
      { code: 'OLANZAPINE', label: 'Olanzapine' },
      { code: 'HALOPERIDOL', label: 'Haloperidol' },
    ],
  },
  {
    ...inSection,
    kind: 'CIVIL_DATE',
    name: 'startedOn',
    label: 'Lithium started on',
    earliest: '1950-01-01',
    latest: '2030-12-31',
  },
  { ...inSection, kind: 'CIVIL_DATE', name: 'auditedOn', label: 'Day of the audit' },
  { ...inSection, kind: 'AGE_YEARS', name: 'age', label: 'Age' },
  {
    ...inSection,
    kind: 'AGE_BAND',
    name: 'ageBand',
    label: 'Age band',
    options: [
      { code: '18-64', label: '18 to 64' },
      { code: '65+', label: '65 and over' },
    ],
  },
  { ...inSection, kind: 'SHORT_TEXT', name: 'comment', label: 'Comment', maximumLength: 20 },
];
