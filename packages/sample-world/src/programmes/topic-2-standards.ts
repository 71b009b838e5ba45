import type { ValidationRule } from '@qip/audit-engine/audit-tool';
import type { Standard } from '@qip/audit-engine/standard';
import { nice } from './evidence.js';

/** NICE CG178 1.3.6.4 asks for these measures every year; only a result in the record lets anybody act on it. */
const EVERY_YEAR = {
  direction: 'HIGHER',
  targetPercent: 90,
  evidence: [nice('CG178', '1.3.6.4')],
  eligibleWhen: 'size(antipsychotics) > 0',
  exclusions: [
    {
      code: 'END_OF_LIFE',
      reason: 'The patient is receiving end-of-life care, where screening has no benefit',
      when: 'endOfLifeCare',
    },
  ],
  missingData: 'COUNT_AS_NOT_MET',
} as const;

export const METABOLIC_STANDARDS: readonly Standard[] = [
  {
    ...EVERY_YEAR,
    number: 1,
    statement: 'Patients prescribed an antipsychotic have their blood pressure measured at least once a year.',
    metWhen: 'bloodPressureMeasured',
  },
  {
    ...EVERY_YEAR,
    number: 2,
    statement:
      'Patients prescribed an antipsychotic have their body mass index or waist measured at least once a year.',
    metWhen: 'obesityMeasure != "NONE"',
  },
  {
    ...EVERY_YEAR,
    number: 3,
    statement: 'Patients prescribed an antipsychotic have their glucose or HbA1c tested at least once a year.',
    metWhen: 'glucoseTest != "NONE"',
  },
  {
    ...EVERY_YEAR,
    number: 4,
    statement: 'Patients prescribed an antipsychotic have their plasma lipids tested at least once a year.',
    metWhen: 'lipidsMeasured',
  },
];

export const METABOLIC_RULES: readonly ValidationRule[] = [
  {
    code: 'NO_ANTIPSYCHOTIC',
    holds: 'size(antipsychotics) > 0',
    severity: 'ERROR',
    message: 'The audit is of patients who are prescribed an antipsychotic: choose it, or leave the patient out.',
    items: ['antipsychotics'],
  },
  {
    code: 'DIABETES_WITH_LOW_HBA1C',
    holds: '!("DIABETES" in knownConditions) || hba1c >= 30',
    severity: 'WARNING',
    message: 'Diabetes with an HbA1c under 30 mmol/mol is unusual: check the unit.',
    items: ['hba1c'],
  },
  {
    code: 'PRESSURE_VERY_HIGH',
    holds: 'systolicPressure < 180',
    severity: 'WARNING',
    message: 'A systolic pressure of 180 mmHg or more: check the entry, and that somebody has acted on it.',
    items: ['systolicPressure'],
  },
  {
    code: 'BODY_MASS_INDEX_UNUSUAL',
    holds: 'bodyMassIndex >= 15.0 && bodyMassIndex <= 60.0',
    severity: 'WARNING',
    message: 'A body mass index under 15 or over 60 is unusual: check the entry.',
    items: ['bodyMassIndex'],
  },
];
