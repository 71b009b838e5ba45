import { type AuditTool } from '@qip/audit-engine/audit-tool';
import { type Standard } from '@qip/audit-engine/standard';

const FOR_A_YEAR = 'onLithium && monthsOnLithium >= 12';

/** A small form after topic 7 (monitoring of patients prescribed lithium), made up for the tests. */
export const SAMPLE_AUDIT_TOOL: AuditTool = {
  sections: [
    { code: 'PATIENT', title: 'Patient' },
    { code: 'MONITORING', title: 'Monitoring', help: 'Count what was done in the past year.' },
  ],
  items: [
    {
      kind: 'AGE_BAND',
      name: 'ageBand',
      label: 'Age band',
      section: 'PATIENT',
      isRequired: true,
      stratum: 'AGE_BAND',
      options: [
        { code: '18-64', label: '18 to 64' },
        { code: '65+', label: '65 and over' },
      ],
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
    {
      kind: 'INTEGER',
      name: 'serumLevels',
      label: 'Serum lithium levels in the past year',
      section: 'MONITORING',
      isRequired: false,
      minimum: 0,
      maximum: 60,
    },
    {
      kind: 'BOOLEAN',
      name: 'renalBeforeStart',
      label: 'Renal function tested before lithium?',
      help: 'In the six months before the first dose.',
      section: 'MONITORING',
      isRequired: false,
      visibleWhen: 'monthsOnLithium < 12',
    },
    {
      kind: 'SHORT_TEXT',
      name: 'comment',
      label: 'Comment',
      section: 'MONITORING',
      isRequired: false,
      maximumLength: 100,
    },
  ],
  rules: [
    {
      code: 'MANY_LEVELS',
      holds: 'serumLevels <= 24',
      severity: 'WARNING',
      message: 'More than 24 serum levels in a year are unusual: check the count.',
      items: ['serumLevels'],
    },
  ],
};

/** Three standards over the sample tool: one with an exclusion, one of documented evidence, one without a target. */
export const SAMPLE_STANDARDS: readonly Standard[] = [
  {
    number: 1,
    statement: 'On lithium for a year or more: 4 serum levels in the past year',
    direction: 'HIGHER',
    targetPercent: 90,
    evidence: [
      {
        body: 'NICE',
        code: 'CG185',
        recommendation: '1.10.19',
        link: 'https://www.nice.org.uk/guidance/cg185',
      },
    ],
    eligibleWhen: FOR_A_YEAR,
    exclusions: [
      {
        code: 'DECLINED',
        reason: 'The patient declined blood tests',
        when: '!isMissing(declinedTests) && declinedTests',
      },
    ],
    metWhen: 'serumLevels >= 4',
    missingData: 'REPORT_AS_MISSING',
  },
  {
    number: 2,
    statement: 'Renal function documented before lithium was started',
    direction: 'HIGHER',
    targetPercent: 100,
    evidence: [{ body: 'NICE', code: 'CG185' }],
    eligibleWhen: 'onLithium && monthsOnLithium < 12',
    exclusions: [],
    metWhen: 'renalBeforeStart',
    missingData: 'COUNT_AS_NOT_MET',
  },
  {
    number: 3,
    statement: 'On lithium at the time of the audit',
    direction: 'NEUTRAL',
    targetPercent: null,
    evidence: [],
    eligibleWhen: 'true',
    exclusions: [],
    metWhen: 'onLithium',
    missingData: 'REPORT_AS_MISSING',
  },
];
