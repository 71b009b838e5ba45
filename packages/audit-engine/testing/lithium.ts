import type { AuditItem, AuditTool, Option } from '../src/audit-tool.js';
import type { Standard } from '../src/standard.js';
import { standardOf } from './definitions.js';

const options = (...codes: readonly string[]): readonly Option[] => codes.map((code) => ({ code, label: code }));

const count = (name: string, label: string): AuditItem => ({
  kind: 'INTEGER',
  name,
  label,
  section: 'MONITORING',
  isRequired: false,
  visibleWhen: 'monthsOnLithium >= 12',
  minimum: 0,
  maximum: 60,
});

const beforeStart = (name: string, label: string): AuditItem => ({
  kind: 'BOOLEAN',
  name,
  label,
  section: 'START',
  isRequired: true,
  visibleWhen: 'monthsOnLithium < 12',
});

/** A form after topic 7 (monitoring of patients prescribed lithium), made up for the tests. */
export const LITHIUM_TOOL: AuditTool = {
  sections: [
    { code: 'PATIENT', title: 'Patient' },
    { code: 'START', title: 'Before lithium' },
    { code: 'MONITORING', title: 'Monitoring' },
  ],
  items: [
    {
      kind: 'CHOICE',
      name: 'careSetting',
      label: 'Care setting',
      section: 'PATIENT',
      isRequired: true,
      stratum: 'CARE_SETTING',
      options: options('WARD', 'COMMUNITY'),
    },
    {
      kind: 'AGE_BAND',
      name: 'ageBand',
      label: 'Age band',
      section: 'PATIENT',
      isRequired: true,
      stratum: 'AGE_BAND',
      options: options('18-64', '65+'),
    },
    { kind: 'BOOLEAN', name: 'onLithium', label: 'On lithium?', section: 'PATIENT', isRequired: true },
    {
      kind: 'INTEGER',
      name: 'monthsOnLithium',
      label: 'Months on lithium',
      section: 'PATIENT',
      isRequired: true,
      visibleWhen: 'onLithium',
      minimum: 0,
      maximum: 720,
      unit: 'months',
    },
    {
      kind: 'BOOLEAN',
      name: 'declinedTests',
      label: 'Declined blood tests?',
      section: 'MONITORING',
      isRequired: false,
    },
    beforeStart('renalBeforeStart', 'Renal function tested before lithium?'),
    beforeStart('thyroidBeforeStart', 'Thyroid function tested before lithium?'),
    count('serumLevels', 'Serum lithium levels in the past year'),
    count('renalTests', 'Renal function tests in the past year'),
    count('thyroidTests', 'Thyroid function tests in the past year'),
  ],
  rules: [
    {
      code: 'MORE_RENAL_THAN_SERUM',
      holds: 'renalTests <= serumLevels + 12',
      severity: 'WARNING',
      message: 'There are many more renal function tests than serum levels: check both.',
      items: ['renalTests', 'serumLevels'],
    },
  ],
};

const NEW = 'onLithium && monthsOnLithium < 12';
const FOR_A_YEAR = 'onLithium && monthsOnLithium >= 12';
const DECLINED = [
  { code: 'DECLINED', reason: 'The patient declined blood tests', when: '!isMissing(declinedTests) && declinedTests' },
];

/** The five standards of topic 7 (NICE CG185), in our own words. */
export const LITHIUM_STANDARDS: readonly Standard[] = [
  standardOf({
    number: 1,
    statement: 'Renal function tested before lithium is started',
    eligibleWhen: NEW,
    metWhen: 'renalBeforeStart',
    missingData: 'COUNT_AS_NOT_MET',
  }),
  standardOf({
    number: 2,
    statement: 'Thyroid function tested before lithium is started',
    eligibleWhen: NEW,
    metWhen: 'thyroidBeforeStart',
    missingData: 'COUNT_AS_NOT_MET',
  }),
  standardOf({
    number: 3,
    statement: 'On lithium for a year or more: 4 serum levels in the past year',
    eligibleWhen: FOR_A_YEAR,
    exclusions: DECLINED,
    metWhen: 'serumLevels >= 4',
  }),
  standardOf({
    number: 4,
    statement: 'On lithium for a year or more: 2 renal function tests in the past year',
    eligibleWhen: FOR_A_YEAR,
    exclusions: DECLINED,
    metWhen: 'renalTests >= 2',
  }),
  standardOf({
    number: 5,
    statement: 'On lithium for a year or more: 2 thyroid function tests in the past year',
    eligibleWhen: FOR_A_YEAR,
    exclusions: DECLINED,
    metWhen: 'thyroidTests >= 2',
  }),
];
