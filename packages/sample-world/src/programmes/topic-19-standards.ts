import type { ValidationRule } from '@qip/audit-engine/audit-tool';
import type { Standard } from '@qip/audit-engine/standard';
import { nice } from './evidence.js';

const IN_ADULT_SERVICES = {
  direction: 'HIGHER',
  evidence: [nice('NG222')],
  eligibleWhen: 'ageBand != "UNDER_18"',
  exclusions: [],
} as const;

export const DEPRESSION_STANDARDS: readonly Standard[] = [
  {
    ...IN_ADULT_SERVICES,
    number: 1,
    statement: 'The treatment of depression is reviewed at least once a year.',
    targetPercent: 100,
    metWhen: 'reviewedInPastYear',
    missingData: 'REPORT_AS_MISSING',
  },
  {
    ...IN_ADULT_SERVICES,
    number: 2,
    statement: 'The review uses a rating scale of depression.',
    targetPercent: 50,
    // Hidden where there was no review: then the first part decides that the standard is not met.
    metWhen: 'reviewedInPastYear && ratingScale != "NONE"',
    missingData: 'COUNT_AS_NOT_MET',
  },
  {
    ...IN_ADULT_SERVICES,
    number: 3,
    statement: 'Where an antidepressant is prescribed, the prescriber can see a comprehensive history of treatment.',
    targetPercent: 90,
    eligibleWhen: 'ageBand != "UNDER_18" && size(antidepressants) > 0',
    exclusions: [
      { code: 'FIRST_TREATMENT', reason: 'There was no treatment before the present one', when: 'firstTreatment' },
    ],
    metWhen: 'treatmentHistory == "COMPREHENSIVE"',
    missingData: 'REPORT_AS_MISSING',
  },
];

export const DEPRESSION_RULES: readonly ValidationRule[] = [
  {
    code: 'ADULTS_ONLY',
    holds: 'ageBand != "UNDER_18"',
    severity: 'ERROR',
    message: 'The audit is of adult services: check the age, or leave the patient out.',
    items: ['ageBand'],
  },
  {
    code: 'AUGMENTS_NOTHING',
    holds: 'size(augmentation) == 0 || size(antidepressants) > 0',
    severity: 'WARNING',
    message: 'A medicine augments an antidepressant, but none is chosen: check both.',
    items: ['augmentation', 'antidepressants'],
  },
  {
    // Serotonin syndrome and hypertensive crisis: the BNF advises against a monoamine oxidase inhibitor beside others.
    code: 'MAOI_COMBINED',
    holds: '!("MAOI" in antidepressants) || size(antidepressants) == 1',
    severity: 'WARNING',
    message: 'A monoamine oxidase inhibitor together with another antidepressant: check the entry.',
    items: ['antidepressants'],
  },
  {
    code: 'FIRST_TREATMENT_IN_RECURRENCE',
    holds: '!firstTreatment || course != "RECURRENT"',
    severity: 'WARNING',
    message: 'A first treatment in a recurrent illness is unusual: check both.',
    items: ['firstTreatment', 'course'],
  },
];
